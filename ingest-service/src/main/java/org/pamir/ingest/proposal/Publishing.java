package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Brings proposals into the ledger. */
@ApplicationScoped
public class Publishing {

    /** All sections at once, merged with what the ledger holds by now; or nothing. */
    public Result publish(long id, IntPredicate seen, Optional<String> comment, Actor actor) {
        throw new UnsupportedOperationException("not there yet");
    }
}
