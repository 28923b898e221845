package org.pamir.ingest.login;

import java.time.Duration;

/** Nobody looked at the password: too many were tried before it. */
final class TooManyLoginsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyLoginsException(Duration wait) {
        super("too many passwords were tried", null, false, false);
        this.wait = wait;
    }

    Duration pause() {
        return wait;
    }
}
