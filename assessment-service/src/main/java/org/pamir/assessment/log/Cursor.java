package org.pamir.assessment.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has read, written {@code 3f0c9a4be217-1042}. Cursors of one log are ordered as their entries are;
 * between two logs they say nothing.
 *
 * @param log id of the log
 * @param position of the last entry that was read; 0 before the first one
 */
public record Cursor(String log, long position) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{12})-(0|[1-9][0-9]{0,17})");

    /** Nothing where the text is no cursor; there is one way to write each. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return log + "-" + position;
    }
}
