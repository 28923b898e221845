package org.pamir.cli.report;

/** How a command ended, by its exit code. Where several apply, the highest is told. */
public enum Outcome {
    DONE(0),
    /** The content has problems, or the server refuses it. */
    PROBLEMS(1),
    /** The command line is wrong. */
    USAGE(2),
    /** What is here and what is on the server have both changed. */
    CONFLICT(3),
    /** Not logged in, or without the right. */
    NOT_ALLOWED(4),
    /** The server cannot be reached, or failed; trying again later may help. */
    SERVER(5);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public Outcome or(Outcome other) {
        return code >= other.code ? this : other;
    }
}
