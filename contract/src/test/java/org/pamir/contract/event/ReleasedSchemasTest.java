package org.pamir.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A released schema never changes: whoever validates against it today must get the same answer for ever. */
class ReleasedSchemasTest {

    private static final Path SCHEMAS = Path.of("src", "main", "resources", "org", "pamir", "contract", "schemas");
    private static final Path RELEASED =
            Path.of("src", "test", "resources", "org", "pamir", "contract", "schemas", "released.sha256");

    @Test
    void noReleasedSchemaHasChanged() throws IOException {
        Map<String, String> released = Files.readAllLines(RELEASED).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> b, TreeMap::new));

        assertThat(digests())
                .as(
                        "A released schema file was changed, or a new one is not recorded. Take the change back and add a file"
                                + " for a new version instead; record each new file in %s as sha256sum prints it",
                        RELEASED)
                .isEqualTo(released);
    }

    @Test
    void everyEventTypeHasItsSchema() throws IOException {
        assertThat(digests().keySet())
                .containsAll(Arrays.stream(EventType.values())
                        .map(EventType::schemaFile)
                        .toList());
    }

    private static Map<String, String> digests() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), ReleasedSchemasTest::digest, (a, b) -> b, TreeMap::new));
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
