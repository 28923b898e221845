package org.pamir.ingest.section;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/**
 * What an editor decides about a section.
 *
 * @param narrative Markdown; may be empty
 * @param scores every indicator of the section in the order of the methodology; null where it is not scored
 */
public record SectionContent(String narrative, Map<String, Score> scores, List<Source> sources) {

    public SectionContent {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        sources = List.copyOf(sources);
    }

    /** A section before anybody wrote it. */
    public static SectionContent empty(Section section) {
        return of(section, "", Map.of(), List.of());
    }

    /** @param scores may leave indicators out, and come in any order */
    public static SectionContent of(
            Section section, String narrative, Map<String, Score> scores, List<Source> sources) {
        Map<String, Score> ordered = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            ordered.put(indicator.code(), scores.get(indicator.code()));
        }
        return new SectionContent(narrative, ordered, sources);
    }

    public SectionContent withNarrative(String changed) {
        return new SectionContent(changed, scores, sources);
    }

    /** @param changed every indicator of the section, as in {@link #scores} */
    public SectionContent withScores(Map<String, Score> changed) {
        return new SectionContent(narrative, changed, sources);
    }
}
