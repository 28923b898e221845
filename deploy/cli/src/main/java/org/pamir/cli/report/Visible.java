package org.pamir.cli.report;

/** Text of others on this terminal: what would move its cursor or turn its direction is shown instead of obeyed. */
public final class Visible {

    private Visible() {}

    /** Line feeds and tabs stay. */
    public static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                visible.appendCodePoint(point);
            } else {
                visible.append(String.format("\\u{%x}", point));
            }
        });
        return visible.toString();
    }

    /** Line feeds do not stay either. */
    public static String line(String text) {
        return text(text.replace("\n", "\\n"));
    }

    private static boolean isHarmless(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // Joiners make letters and emoji; the rest of the kind turns directions or hides.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
