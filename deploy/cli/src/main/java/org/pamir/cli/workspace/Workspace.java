package org.pamir.cli.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pamir.cli.report.Failure;
import org.pamir.cli.section.Content;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.methodology.Score;

/** A folder of pulled sections. */
public final class Workspace {

    private final Folder folder;
    private final Originals originals;

    private Workspace(Folder folder) {
        this.folder = folder;
        this.originals = new Originals(folder);
    }

    /**
     * What to write into a section's files.
     *
     * @param original what it is from now on compared with
     */
    public record Update(SectionKey key, Original original, Content content) {

        public static Update taking(SectionKey key, Original original) {
            return new Update(key, original, original.content());
        }
    }

    /** @throws Failure where nothing was pulled here yet */
    public static Workspace open(Path here) throws Failure {
        return Folder.find(here)
                .map(Workspace::new)
                .orElseThrow(() -> Failure.usage(
                        "nothing was pulled into " + here + " yet",
                        "begin with pamir pull 2021 TJK, or name the folder with -C"));
    }

    public static Workspace openOrBegin(Path here) {
        return new Workspace(Folder.find(here).orElse(new Folder(here, here)));
    }

    /** Work on the files that no other command may come between. */
    @FunctionalInterface
    public interface Exclusive {
        void run() throws Failure, IOException, InterruptedException;
    }

    public void exclusively(Exclusive work) throws Failure, IOException, InterruptedException {
        Closeable lock = folder.lock();
        try {
            work.run();
        } finally {
            lock.close();
        }
    }

    public Proposals proposals() {
        return new Proposals(folder);
    }

    /** The name of a section's file, as the user would type it. */
    public String label(SectionKey key) {
        return folder.label(folder.section(key));
    }

    /**
     * The pulled sections that somebody means.
     *
     * @param names such as {@code 2021}, {@code 2021/TJK}, {@code 2021/TJK/drugs} or the path of a file; none for all
     */
    public List<SectionKey> select(List<String> names) throws Failure {
        List<SectionKey> pulled = originals.keys();
        Set<SectionKey> selected = new TreeSet<>(names.isEmpty() ? pulled : List.of());
        for (String name : names) {
            List<SectionKey> meant =
                    pulled.stream().filter(key -> isMeant(key, name)).toList();
            if (meant.isEmpty()) {
                throw Failure.usage("nothing that was pulled is called " + name, "write 2021/TJK or 2021/TJK/drugs");
            }
            selected.addAll(meant);
        }
        return List.copyOf(selected);
    }

    public Working read(Collection<SectionKey> keys) {
        return new LocalReader(folder, originals).read(keys);
    }

    /**
     * Writes files, then what they are compared with: stopped in between, the same is found changed here and there.
     *
     * @throws Failure if a table of scores has something in it that writing it would lose; then nothing is written
     */
    public void write(List<Update> updates) throws Failure {
        Map<String, List<Update>> editions =
                updates.stream().collect(Collectors.groupingBy(update -> update.key.edition()));
        Map<String, String> tables = new HashMap<>();
        for (String edition : editions.keySet()) {
            tables.put(edition, table(edition, editions.get(edition)));
        }
        for (Update update : updates) {
            Content content = update.content;
            writeIfNew(
                    folder.section(update.key),
                    SectionFile.write(update.key, update.original.revision(), content.narrative(), content.sources()));
        }
        tables.forEach((edition, text) -> writeIfNew(folder.scores(edition), text));
        updates.forEach(update -> originals.put(update.key, update.original));
    }

    private String table(String edition, List<Update> updates) throws Failure {
        LocalReader reader = new LocalReader(folder, originals);
        Map<SectionKey, Map<String, Score>> scores =
                new HashMap<>(reader.table(edition).map(ScoresFile::scores).orElse(Map.of()));
        if (!reader.findings().isEmpty()) {
            throw new Failure(reader.findings());
        }
        updates.forEach(update -> scores.put(update.key, update.content.scores()));
        return ScoresFile.write(scores);
    }

    private void writeIfNew(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (folder.read(file).filter(now -> Arrays.equals(now, bytes)).isEmpty()) {
            folder.write(file, text);
        }
    }

    private boolean isMeant(SectionKey key, String name) {
        Path path = folder.here().resolve(name).normalize();
        Stream<Path> candidates = Stream.of(folder.root().resolve(name).normalize(), path);
        return candidates.anyMatch(candidate -> candidate.equals(folder.scores(key.edition()))
                || folder.section(key).startsWith(candidate)
                || folder.section(key).equals(candidate.resolveSibling(candidate.getFileName() + ".md")));
    }
}
