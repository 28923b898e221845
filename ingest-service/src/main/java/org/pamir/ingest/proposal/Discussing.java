package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Comments on a proposal, and answers to its warnings. */
@ApplicationScoped
public class Discussing {

    /** @param text 1 to {@code 5000} characters */
    public Result comment(long id, Optional<String> section, Optional<String> indicator, String text, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    public Result resolve(long id, long comment, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    public Result reopen(long id, long comment, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Answers the warning of that rule, as it stands now. */
    public Result answer(long id, String rule, String section, Optional<String> indicator, String text, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }
}
