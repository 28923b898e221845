package org.pamir.ingest.deadletter;

import static org.pamir.ingest.problem.Problems.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What is refused about dead letters, as problems. */
final class LetterProblems {

    private LetterProblems() {}

    static HttpProblem unknown() {
        return problem(404, "unknown-dead-letter", "No such dead letter").build();
    }

    static HttpProblem brokerAway() {
        return problem(503, "broker-unavailable", "The broker cannot be reached")
                .withDetail("What was not replayed is waiting still. Try again.")
                .withHeader("Retry-After", 5)
                .build();
    }

    static HttpProblem otherNumber(long found) {
        return problem(409, "other-number", "There is another number of letters")
                .withDetail(found + " letters are waiting there. Nothing was done: look at them first.")
                .with("found", found)
                .build();
    }

    static HttpProblem of(Settlement refused) {
        if (refused instanceof Settlement.Discarded) {
            return problem(409, "dead-letter-discarded", "It was discarded").build();
        }
        if (refused instanceof Settlement.CameBack back) {
            return problem(409, "dead-letter-came-back", "It was replayed and came back")
                    .withDetail("Replay " + back.letter().failedAgain() + " instead, which it came back as")
                    .with("failed_again", back.letter().failedAgain())
                    .build();
        }
        if (refused instanceof Settlement.NoContent) {
            return problem(409, "dead-letter-without-content", "The record is not in the letter")
                    .withDetail(
                            "It was too large for a letter. It is where origin says, as long as that topic keeps it.")
                    .build();
        }
        if (refused instanceof Settlement.NoOrigin) {
            return problem(409, "dead-letter-without-origin", "The letter does not say where it comes from")
                    .withDetail("So there is nobody to give it to")
                    .build();
        }
        return unknown();
    }
}
