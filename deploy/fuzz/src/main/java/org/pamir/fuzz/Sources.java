package org.pamir.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of the module whose tests run might do with a text that somebody sent. */
public final class Sources {

    private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern STATEMENT =
            Pattern.compile("(?:createNativeQuery|createQuery|prepareStatement|prepareCall)\\(([^,;]*?)[,)]");
    private static final Pattern MADE = Pattern.compile("\\+\\s*[a-z]|[a-z)\\]]\\s*\\+|format|concat|Builder|join");

    /** Ways from a text to markup, or to a program. */
    private static final Pattern SINK = Pattern.compile(
            "\\.innerHTML|\\.outerHTML\\s*=|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setTimeout\\(\\s*[\"']"
                    + "|createContextualFragment|srcdoc|\\son\\w+\\s*=\\s*[\"']|href\\s*=\\s*[\"']javascript:");

    private Sources() {}

    /** Calls that hand the database a statement which does not stand in the code as it is; {@code T} for each literal. */
    public static List<String> statementsPutTogether() {
        return files("src/main/java", ".java")
                .flatMap(source -> TEXT.matcher(source).replaceAll("T").lines().reduce((a, b) -> a + " " + b).stream())
                .flatMap(source -> STATEMENT.matcher(source).results())
                .map(MatchResult::group)
                .filter(statement -> MADE.matcher(statement.substring(statement.indexOf('(')))
                        .find())
                .toList();
    }

    /** Where scripts and templates make markup or programs of texts. */
    public static List<String> sinks() {
        return Stream.of(".js", ".html")
                .flatMap(ending -> files("src/main/resources", ending))
                .flatMap(source -> SINK.matcher(source).results())
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<String> files(String directory, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(Sources::read).toList().stream();
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
