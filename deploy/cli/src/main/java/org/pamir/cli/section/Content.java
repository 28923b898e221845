package org.pamir.cli.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/**
 * What a section says.
 *
 * @param scores every indicator of the section in its order; null where it is not scored
 */
public record Content(String narrative, Map<String, Score> scores, List<Source> sources) {

    public Content {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        sources = List.copyOf(sources);
    }

    /** @param scores those that there are */
    public static Content of(Section section, String narrative, Map<String, Score> scores, List<Source> sources) {
        Map<String, Score> all = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            all.put(indicator.code(), scores.get(indicator.code()));
        }
        return new Content(narrative, all, sources);
    }

    public static Content empty(Section section) {
        return of(section, "", Map.of(), List.of());
    }

    /** The names of the parts in which two contents differ: narrative, sources, and indicators. */
    public List<String> differences(Content other) {
        List<String> parts = new ArrayList<>();
        if (!narrative.equals(other.narrative)) {
            parts.add("narrative");
        }
        if (!sources.equals(other.sources)) {
            parts.add("sources");
        }
        scores.forEach((indicator, score) -> {
            if (!Objects.equals(score, other.scores.get(indicator))) {
                parts.add(indicator);
            }
        });
        return parts;
    }
}
