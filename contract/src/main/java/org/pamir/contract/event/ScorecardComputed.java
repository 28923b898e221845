package org.pamir.contract.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.methodology.MeasureValue;

/**
 * All measures of an assessment at one version.
 *
 * @param methodology id of the methodology that they were computed by
 * @param quadrant such as {@code high_criminality_low_resilience}; null while one of its composites has no value
 * @param measures every measure of the edition, composites first
 * @param sections revision number of each section that it rests on; a section never written is not in it
 */
public record ScorecardComputed(
        String edition,
        String country,
        long version,
        Instant at,
        String methodology,
        String quadrant,
        Map<String, MeasureValue> measures,
        Map<String, Integer> sections,
        Cause cause)
        implements Event {

    public ScorecardComputed {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(methodology, "methodology");
        Objects.requireNonNull(cause, "cause");
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(measures, "measures")));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(sections, "sections")));
        measures.forEach((measure, value) -> Objects.requireNonNull(value, measure));
        sections.forEach((section, revision) -> {
            if (revision == null || revision < 1) {
                throw new IllegalArgumentException("revision " + revision + " of " + section);
            }
        });
        long sum = sections.values().stream().mapToLong(Integer::longValue).sum();
        if (version < 1 || sum != version) {
            throw new IllegalArgumentException("version " + version + " is not the sum of revisions " + sections);
        }
    }
}
