package org.pamir.ingest.deadletter;

/** The broker did not take a replay: nothing was settled, and it may be tried again. */
final class BrokerAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokerAwayException(Throwable cause) {
        super("the broker did not take a replay", cause);
    }
}
