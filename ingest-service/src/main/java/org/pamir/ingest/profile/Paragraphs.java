package org.pamir.ingest.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts hard-wrapped lines together again. */
final class Paragraphs {

    private static final String SOFT_HYPHEN = "\u00AD";

    private static final Pattern SENTENCE_END = Pattern.compile("[.?!\u2026][\"'\u201D\u2019\u00BB)\\]]*$");

    /** The hyphen at a line's end belongs to a compound that goes on: State- and owned. */
    private static final Pattern OPEN_COMPOUND = Pattern.compile("[\\p{L}\\p{N}][-\u2010\u2011\u2013\u2014/]$");

    /** Except where the second half of the compound is left out: drug- and arms trafficking. */
    private static final Pattern SHARED_HALF = Pattern.compile("(and|or|to)\\b");

    private Paragraphs() {}

    static List<String> of(List<TextLine> lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (TextLine line : lines) {
            if (line.gap() && endsSentence(before) && !continues(line.text())) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph
                    .append(paragraph.isEmpty() ? "" : between(before, line.text()))
                    .append(line.text());
            before = line.text();
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs.stream().map(text -> text.replace(SOFT_HYPHEN, "")).toList();
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text).find();
    }

    /** A new sentence begins with a capital; a point before a small letter was an abbreviation's. */
    private static boolean continues(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    private static String between(String before, String after) {
        boolean compound = OPEN_COMPOUND.matcher(before).find()
                && Character.isLetterOrDigit(after.codePointAt(0))
                && !SHARED_HALF.matcher(after).lookingAt();
        return compound || before.endsWith(SOFT_HYPHEN) ? "" : " ";
    }
}
