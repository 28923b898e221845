package org.pamir.assessment.site;

import java.time.Instant;
import java.util.Optional;
import org.pamir.contract.methodology.Methodology;

/**
 * What a page shows: an edition, and the moment at which.
 *
 * @param asOf an instant of the past; nothing for now
 */
public record View(Methodology methodology, Optional<Instant> asOf) {

    public String edition() {
        return methodology.edition();
    }

    /** The part of an address that names the moment; empty for now. */
    public String query() {
        return asOf.map(instant -> "?as_of=" + instant).orElse("");
    }

    public boolean isPast() {
        return asOf.isPresent();
    }
}
