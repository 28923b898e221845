package org.pamir.bench.wire;

/** An answer that a measurement cannot go on from, with the answer itself. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int QUOTED = 500;

    private final int status;

    UnexpectedAnswerException(Answer answer) {
        super(answer.status() + ": "
                + answer.text().substring(0, Math.min(QUOTED, answer.text().length())));
        this.status = answer.status();
    }

    public int status() {
        return status;
    }
}
