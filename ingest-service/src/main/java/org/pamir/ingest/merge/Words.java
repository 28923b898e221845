package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into words, white space, and what is neither. The pieces put together are the text, byte for byte. */
final class Words {

    /** Marks and joiners stay with what they belong to, so that no letter and no emoji is cut in two. */
    private static final Pattern PIECE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\u200C\u200D'\u2019-]*|\\s+|[^\\s\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    static boolean isWord(String piece) {
        return Character.isLetterOrDigit(piece.codePointAt(0));
    }
}
