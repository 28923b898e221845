package org.pamir.contract.event;

import java.util.Objects;

/**
 * The revision that made a version of an assessment.
 *
 * @param message why, in the editor's words; may be empty
 */
public record Cause(String section, int revision, String by, String message) {

    public Cause {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(message, "message");
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision);
        }
    }
}
