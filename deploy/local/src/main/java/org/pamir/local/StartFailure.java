package org.pamir.local;

/** Why it cannot start or go on: one line that says what is wrong and what to do about it. */
final class StartFailure extends Exception {

    StartFailure(String line) {
        super(line);
    }
}
