package org.pamir.cli.workspace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.event.Source;

/**
 * A section's file: front matter between two lines of three dashes, then the narrative, byte for byte. A line feed ends
 * the file, as editors want it, and is no part of the narrative.
 *
 * @param narrativeStart where the narrative begins in the file
 */
record SectionFile(FrontMatter head, String narrative, Position narrativeStart) {

    private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\r?\\n");
    private static final Pattern CLOSING =
            Pattern.compile("^---[ \\t]*\\r?(?:\\n|\\z)", Pattern.MULTILINE | Pattern.UNIX_LINES);

    /** @throws Failure where it is no such file at all; smaller problems are added to the findings */
    static SectionFile read(String file, SectionKey key, byte[] bytes, List<Finding> findings) throws Failure {
        String text = Utf8.decode(file, bytes);
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        if (!opening.find() || !closing.find(opening.end())) {
            throw new Failure(new Finding(
                    new Position(1, 1).in(file),
                    "the file does not begin with front matter between two lines of ---",
                    "pamir pull --theirs " + key + " writes it anew",
                    Outcome.PROBLEMS));
        }
        String yaml = text.substring(opening.end(), closing.start());
        String rest = text.substring(closing.end());
        String narrative = rest.endsWith("\n") ? rest.substring(0, rest.length() - 1) : rest;
        int line = (int) text.substring(0, closing.end())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new SectionFile(FrontMatterReader.read(file, key, yaml, findings), narrative, new Position(line, 1));
    }

    static String write(SectionKey key, int revision, String narrative, List<Source> sources) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("edition: ").append(quoted(key.edition())).append('\n');
        text.append("country: ").append(key.country()).append('\n');
        text.append("section: ").append(key.section()).append('\n');
        text.append("revision: ").append(revision).append('\n');
        text.append(sources.isEmpty() ? "sources: []\n" : "sources:\n");
        for (Source source : sources) {
            text.append("  - title: ").append(quoted(source.title())).append('\n');
            text.append("    url: ").append(quoted(source.url())).append('\n');
        }
        text.append("---\n").append(narrative);
        return narrative.isEmpty() ? text.toString() : text.append('\n').toString();
    }

    /** In double quotes, the one style of YAML that can write every character. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (isPlain(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> point == ' ' || !Character.isSpaceChar(point);
        };
    }
}
