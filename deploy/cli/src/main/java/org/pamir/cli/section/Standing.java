package org.pamir.cli.section;

/** How what is here stands to what is on the server, seen from what was pulled. */
public enum Standing {
    /** Nothing changed, or both changed to the same. */
    CLEAN,
    HERE,
    THERE,
    BOTH;

    public static Standing of(Content pulled, Content mine, Content theirs) {
        if (mine.equals(theirs)) {
            return CLEAN;
        }
        if (theirs.equals(pulled)) {
            return HERE;
        }
        return mine.equals(pulled) ? THERE : BOTH;
    }
}
