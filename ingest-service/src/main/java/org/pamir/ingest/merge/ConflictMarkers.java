package org.pamir.ingest.merge;

import java.util.regex.Pattern;

/** The lines that set two variants of a text off from what surrounds them; known from version control. */
public final class ConflictMarkers {

    static final String MINE = "<<<<<<< mine";
    static final String BETWEEN = "=======";
    static final String THEIRS = ">>>>>>> theirs";

    /** The line between the variants says nothing by itself: Markdown underlines headings so. */
    private static final Pattern MARKED =
            Pattern.compile("^(?:" + MINE + "|" + THEIRS + ")[ \\t\\r]*$", Pattern.MULTILINE);

    private ConflictMarkers() {}

    /** Whether a conflict in this text still waits to be settled. */
    public static boolean in(String text) {
        return MARKED.matcher(text).find();
    }

    static String around(String mine, String theirs) {
        return MINE + "\n" + line(mine) + BETWEEN + "\n" + line(theirs) + THEIRS + "\n";
    }

    /** Ended by a line break, unless it is empty. */
    static String line(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
