package org.pamir.bench.cluster;

/** This machine lacks what a case needs. The case is not green then: it was not tried. */
public final class CannotRunException extends RuntimeException {

    public CannotRunException(String what) {
        super("COULD NOT RUN HERE: " + what);
    }
}
