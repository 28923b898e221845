package org.pamir.cli.report;

/** Colours of a terminal, or none. */
public enum Colours {
    ANSI,
    NONE;

    public String added(String text) {
        return paint("32", text);
    }

    public String removed(String text) {
        return paint("31", text);
    }

    public String heading(String text) {
        return paint("1", text);
    }

    public String warning(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return this == NONE || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
