package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The way of a proposal between its author and its reviewers. */
@ApplicationScoped
public class Reviewing {

    /**
     * Takes a step.
     *
     * @param step SUBMIT, REVISE, WITHDRAW, APPROVE or REQUEST_CHANGES
     * @param seen whether a version is the one that the caller saw
     * @param comment kept with the proposal; REQUEST_CHANGES needs one
     */
    public Result take(long id, Command step, IntPredicate seen, Optional<String> comment, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }

    /** @param at when to publish it; nothing takes the schedule away */
    public Result schedule(long id, IntPredicate seen, Optional<Instant> at, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }
}
