package org.pamir.bench.invariant;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pamir.bench.load.Edit;
import org.pamir.contract.event.SectionRevised;

/**
 * A revision as the ledger or a record of the topic holds it.
 *
 * @param scores half-steps by indicator, null where it is not scored
 */
public record Revision(
        String country,
        String section,
        int revision,
        long version,
        String narrative,
        SortedMap<String, Integer> scores) {

    static Revision of(SectionRevised event) {
        SortedMap<String, Integer> scores = new TreeMap<>();
        event.scores().forEach((indicator, score) -> scores.put(indicator, score == null ? null : score.halfSteps()));
        return new Revision(
                event.country(), event.section(), event.revision(), event.version(), event.narrative(), scores);
    }

    public String hash() {
        return Edit.hash(narrative, scores);
    }

    /** Such as {@code TJK/17}: a version is made by one revision. */
    String name() {
        return country + "/" + version;
    }
}
