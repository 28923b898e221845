package org.pamir.ingest.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pamir.ingest.warning.LastChange;
import org.pamir.ingest.warning.LastChanges;

/**
 * For each part of a section as it stands, the last revision that changed it.
 *
 * @param narrative null where nobody wrote one yet
 * @param scores in the order of the methodology; an indicator that was never scored is not in it
 */
public record Blame(BlamedRevision narrative, Map<String, BlamedScore> scores) {

    public Blame {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /** The same as the rules that warn editors want to know it. */
    public LastChanges lastChanges() {
        Map<String, LastChange> changes = new LinkedHashMap<>();
        scores.forEach((indicator, score) -> changes.put(indicator, change(score.from())));
        return new LastChanges(narrative == null ? null : change(narrative), changes);
    }

    private static LastChange change(BlamedRevision revision) {
        return new LastChange(revision.revision(), revision.at());
    }
}
