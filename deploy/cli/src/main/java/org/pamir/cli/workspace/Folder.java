package org.pamir.cli.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.section.SectionKey;

/** Where the files of a workspace are. A file is replaced as a whole or not at all. */
final class Folder {

    static final String HIDDEN = ".pamir";

    private final Path root;
    private final Path here;

    /** @param here from where files are named to the user */
    Folder(Path root, Path here) {
        this.root = root.toAbsolutePath().normalize();
        this.here = here.toAbsolutePath().normalize();
    }

    /** The folder itself, or the next one above it, that was pulled into. */
    static Optional<Folder> find(Path here) {
        return Stream.iterate(here.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve(HIDDEN)))
                .findFirst()
                .map(root -> new Folder(root, here));
    }

    Path section(SectionKey key) {
        return root.resolve(key.edition()).resolve(key.country()).resolve(key.section() + ".md");
    }

    Path scores(String edition) {
        return root.resolve(edition).resolve("scores.csv");
    }

    Path originals() {
        return root.resolve(HIDDEN).resolve("originals");
    }

    Path proposals() {
        return root.resolve(HIDDEN).resolve("proposals.json");
    }

    Path root() {
        return root;
    }

    Path here() {
        return here;
    }

    /** As the user would type it. */
    String label(Path file) {
        return here.relativize(file).toString();
    }

    /** Nothing where there is no such file. */
    Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling("." + file.getFileName() + ".new");
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Keeps other commands out until it is closed, or this process ends. */
    Closeable lock() throws Failure {
        try {
            Files.createDirectories(root.resolve(HIDDEN));
            FileChannel channel = FileChannel.open(
                    root.resolve(HIDDEN).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Failure(
                        Finding.of(Outcome.USAGE, "another pamir is at work in " + root, "wait until it is done"));
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + root, e);
        }
    }
}
