package org.pamir.ingest.desk.proposal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with two variants of some places in it, set off by lines as version control has them. */
final class MarkedText {

    private static final Pattern PLACE = Pattern.compile(
            "^<<<<<<< mine[ \\t]*\\n(.*?)^=======[ \\t]*\\n(.*?)^>>>>>>> theirs[ \\t]*(?:\\n|\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private MarkedText() {}

    /** A place that still waits for somebody to choose. */
    record Place(String mine, String theirs) {}

    static List<Place> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> new Place(match.group(1), match.group(2)))
                .toList();
    }

    /**
     * @param choices by place: {@code mine}, {@code theirs} or {@code both}; for anything else it stays as it is
     */
    static String settle(String text, IntFunction<String> choices) {
        StringBuilder settled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        for (int i = 0; place.find(); i++) {
            settled.append(text, from, place.start());
            from = place.end();
            String rest = text.substring(from);
            switch (choices.apply(i)) {
                case "mine" -> put(settled, place.group(1), rest);
                case "theirs" -> put(settled, place.group(2), rest);
                case "both" -> put(settled, inLine(place.group(1)) + place.group(2), rest);
                default -> settled.append(place.group());
            }
        }
        return settled.append(text, from, text.length()).toString();
    }

    /** The markers stand in lines of their own, which a place in the middle of a paragraph did not have. */
    private static void put(StringBuilder settled, String variant, String rest) {
        String before = inLine(settled.toString());
        settled.setLength(before.length());
        boolean lineIsEnded = rest.isEmpty() || rest.startsWith("\n");
        settled.append(lineIsEnded && variant.endsWith("\n") ? withoutLast(variant) : inLine(variant));
    }

    /** Without a line break that follows the one space between two sentences; two spaces break a line in Markdown. */
    private static String inLine(String text) {
        return text.endsWith(" \n") && !text.endsWith("  \n") ? withoutLast(text) : text;
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }
}
