package org.pamir.assessment.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to the database stands in the code, and what somebody sent is handed over beside it; pages put in no markup. */
class StatementsTest {

    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern STATEMENT =
            Pattern.compile("(?:createNativeQuery|createQuery|prepareStatement|prepareCall)\\(([^,;]*?)[,)]");
    private static final Pattern MADE = Pattern.compile("\\+\\s*[a-z]|[a-z)\\]]\\s*\\+|format|concat|Builder|join");

    /** Whole statements of ours, which go to the database in one message. */
    private static final String ONE_AFTER_THE_OTHER = "prepareStatement(String.join(T,";

    /** Ways from a text to markup, or to a program. */
    private static final Pattern SINK = Pattern.compile(
            "\\.innerHTML|\\.outerHTML\\s*=|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setTimeout\\(\\s*[\"']"
                    + "|createContextualFragment|srcdoc|\\son\\w+\\s*=\\s*[\"']|href\\s*=\\s*[\"']javascript:");

    @Test
    void noStatementIsPutTogetherFromWhatSomebodySent() {
        List<String> made = sources("src/main/java", ".java")
                .flatMap(source -> TEXT.matcher(source).replaceAll("T").lines().reduce((a, b) -> a + " " + b).stream())
                .flatMap(source -> STATEMENT.matcher(source).results())
                .map(MatchResult::group)
                .filter(statement -> !statement.equals(ONE_AFTER_THE_OTHER))
                .filter(statement -> MADE.matcher(statement.substring(statement.indexOf('(')))
                        .find())
                .toList();

        assertThat(made).isEmpty();
    }

    @Test
    void noScriptOrTemplateOfOursMakesMarkupOrProgramsOfTexts() {
        List<String> sinks = Stream.of(".js", ".html")
                .flatMap(ending -> sources("src/main/resources", ending))
                .flatMap(source -> SINK.matcher(source).results())
                .map(MatchResult::group)
                .toList();

        assertThat(sinks).isEmpty();
    }

    private static Stream<String> sources(String directory, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(StatementsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
