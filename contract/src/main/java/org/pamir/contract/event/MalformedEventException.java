package org.pamir.contract.event;

/** A record that will not become an event however often it is read: it belongs to the dead letters. */
public final class MalformedEventException extends Exception {

    private static final int LONGEST_REASON = 500;

    public MalformedEventException(String reason) {
        super(reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    }
}
