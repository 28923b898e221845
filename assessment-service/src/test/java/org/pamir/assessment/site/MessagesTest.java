package org.pamir.assessment.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages of one language against those of another. The build fails by itself for a message that a language lacks or
 * has too many; not for a constant's message, nor for a number that a translation does not mention.
 */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:#\\w+\\s+)?([a-z][a-zA-Z_]*)");
    private static final String ENGLISH = "_en.properties";

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationSaysTheSameWithTheSameParameters(Path english, Path translation) {
        assertThat(parameters(translation)).isEqualTo(parameters(english));
    }

    static Stream<Arguments> translations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(ENGLISH))
                    .flatMap(english -> Stream.of(Language.values())
                            .filter(language -> language != Language.ENGLISH)
                            .map(language -> Arguments.of(
                                    english,
                                    Path.of(english.toString()
                                            .replace(ENGLISH, "_" + language.tag() + ".properties")))))
                    .toList()
                    .stream();
        }
    }

    /** The names of the parameters of each message. */
    private static Map<String, Set<String>> parameters(Path file) {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Set<String>> parameters = new TreeMap<>();
        messages.forEach((key, message) -> {
            Set<String> names = new TreeSet<>();
            Matcher placeholder = PLACEHOLDER.matcher(message.toString());
            while (placeholder.find()) {
                names.add(placeholder.group(1));
            }
            parameters.put(key.toString(), names);
        });
        return parameters;
    }
}
