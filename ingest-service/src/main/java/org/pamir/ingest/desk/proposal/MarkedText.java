package org.pamir.ingest.desk.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
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
        List<MatchResult> matches = PLACE.matcher(text).results().toList();
        List<String> settled = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            MatchResult match = matches.get(i);
            settled.add(
                    switch (choices.apply(i)) {
                        case "mine" -> match.group(1);
                        case "theirs" -> match.group(2);
                        case "both" -> match.group(1) + match.group(2);
                        default -> match.group();
                    });
        }
        var next = settled.iterator();
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(next.next()));
    }
}
