package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts Markdown into the pieces that people edit: sentences with the white space behind them, list items, and the breaks
 * between paragraphs. The pieces put together are the text, byte for byte.
 */
final class Sentences {

    private static final Pattern GAP = Pattern.compile("\\s+");

    /** Ends of sentences in Latin, Arabic, Devanagari and East Asian writing. */
    private static final String STOPS = ".!?\u2026\u061F\u06D4\u0964\u3002\uFF01\uFF1F";

    /** What may stand between the stop and the gap: quotes, brackets, emphasis. */
    private static final String CLOSERS = "\"')]*_\u201D\u2019\u00BB";

    /** A line that begins so is a list item, a heading, a quote or a row of a table: a piece of its own. */
    private static final Pattern BLOCK = Pattern.compile("[-*+>#|]|\\d{1,9}[.)]");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        Matcher gap = GAP.matcher(text);
        Matcher block = BLOCK.matcher(text);
        while (gap.find()) {
            long lines = lines(gap.group());
            if (lines > 1) {
                add(pieces, text, start, gap.start());
                add(pieces, text, gap.start(), gap.end());
                start = gap.end();
            } else if (endsSentence(text, gap.start())
                    || lines == 1 && block.region(gap.end(), text.length()).lookingAt()) {
                add(pieces, text, start, gap.end());
                start = gap.end();
            }
        }
        add(pieces, text, start, text.length());
        return pieces;
    }

    private static void add(List<String> pieces, String text, int start, int end) {
        if (start < end) {
            pieces.add(text.substring(start, end));
        }
    }

    private static long lines(String gap) {
        return gap.chars().filter(c -> c == '\n').count();
    }

    private static boolean endsSentence(String text, int end) {
        int last = end - 1;
        while (last >= 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }
}
