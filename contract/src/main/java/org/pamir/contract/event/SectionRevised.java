package org.pamir.contract.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.methodology.Score;

/**
 * A section was edited; this is the complete section after it.
 *
 * @param revision the section's revision number, from 1 without a gap
 * @param narrative Markdown; may be empty
 * @param scores every indicator of the section in the order of the methodology; null where it is not scored
 * @param message why, in the editor's words; may be empty
 */
public record SectionRevised(
        String edition,
        String country,
        String section,
        int revision,
        long version,
        String narrative,
        Map<String, Score> scores,
        List<Source> sources,
        String by,
        Instant at,
        String message)
        implements Event {

    public SectionRevised {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(narrative, "narrative");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(scores, "scores")));
        sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
        if (revision < 1 || version < revision) {
            throw new IllegalArgumentException("revision " + revision + " of version " + version);
        }
    }

    public Cause cause() {
        return new Cause(section, revision, by, message);
    }
}
