package org.pamir.assessment.webhook;

import java.time.Duration;
import java.util.Optional;

/** What became of an attempt. */
sealed interface Outcome {

    Duration took();

    /**
     * @param status of HTTP
     * @param body the beginning of the answer; never stored
     */
    record Answered(int status, Optional<Duration> retryAfter, byte[] body, Duration took) implements Outcome {}

    /** @param reason one of our own phrases: what a library says could tell the consumer about our inside */
    record Unanswered(String reason, Duration took) implements Outcome {}
}
