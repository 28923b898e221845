package org.pamir.ingest.upload;

/** Text of a file as it is quoted in a report. */
public final class Shortened {

    private Shortened() {}

    /** At most so many characters (code points), an ellipsis in place of the rest. */
    public static String to(int length, String text) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
