package org.pamir.ingest.desk;

import java.time.Instant;
import java.util.Optional;
import org.pamir.contract.country.Country;

/**
 * How far an assessment is.
 *
 * @param scored indicators with a score, of {@code indicators}
 * @param written sections with a narrative, of {@code sections}
 * @param changed when anything of it was last changed; empty where nobody began
 */
record CountryProgress(
        Country country,
        String region,
        int scored,
        int indicators,
        int written,
        int sections,
        Optional<Change> changed) {

    record Change(Instant at, String by) {}

    public boolean isBegun() {
        return changed.isPresent();
    }

    public boolean isComplete() {
        return scored == indicators && written == sections;
    }

    /** In percent, rounded down: only what is complete is shown as full. */
    public int scoredPercent() {
        return 100 * scored / indicators;
    }
}
