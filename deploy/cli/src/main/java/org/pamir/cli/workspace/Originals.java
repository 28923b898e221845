package org.pamir.cli.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.report.Place;
import org.pamir.cli.section.ContentJson;
import org.pamir.cli.section.Original;
import org.pamir.cli.section.SectionKey;

/** What was pulled, as it was: the common ancestor of what is here and what is on the server. */
final class Originals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Folder folder;

    Originals(Folder folder) {
        this.folder = folder;
    }

    /** All that were pulled, sorted. */
    List<SectionKey> keys() {
        if (!Files.isDirectory(folder.originals())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.originals(), 3)) {
            return files.map(file -> folder.originals().relativize(file))
                    .filter(file -> file.getNameCount() == 3 && file.toString().endsWith(".json"))
                    .flatMap(file -> key(file).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.originals(), e);
        }
    }

    Optional<Original> get(SectionKey key) throws Failure {
        Optional<byte[]> file = folder.read(path(key));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(new String(file.get(), StandardCharsets.UTF_8));
            return Optional.of(new Original(json.path("revision").asInt(), ContentJson.read(key.definition(), json)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Failure(new Finding(
                    new Place.Named(folder.label(path(key))),
                    "damaged: " + e.getMessage(),
                    "delete it and pull " + key + " again",
                    Outcome.PROBLEMS));
        }
    }

    void put(SectionKey key, Original original) {
        folder.write(path(key), ContentJson.write(original.content()).put("revision", original.revision()) + "\n");
    }

    private Path path(SectionKey key) {
        return folder.originals().resolve(key.edition()).resolve(key.country()).resolve(key.section() + ".json");
    }

    private static Optional<SectionKey> key(Path file) {
        String name = file.getName(2).toString();
        return SectionKey.of(
                file.getName(0).toString(),
                file.getName(1).toString(),
                name.substring(0, name.length() - ".json".length()));
    }
}
