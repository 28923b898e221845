package org.pamir.ingest.proposal;

import java.util.function.Function;

/** What became of a request: one of the two. */
public sealed interface Result {

    /** @param proposal as it is now */
    record Done(ProposalView proposal) implements Result {}

    record Refused(Refusal refusal) implements Result {}

    /** The proposal, or what is made of the refusal. */
    default <X extends RuntimeException> ProposalView orElseThrow(Function<Refusal, X> problem) {
        if (this instanceof Done done) {
            return done.proposal();
        }
        throw problem.apply(((Refused) this).refusal());
    }
}
