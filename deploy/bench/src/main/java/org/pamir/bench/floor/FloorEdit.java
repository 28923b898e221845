package org.pamir.bench.floor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.bench.pace.Narrative;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** What an edit of the floor is about: always the same section, of a country, with scores that move with every version. */
final class FloorEdit {

    static final Methodology METHODOLOGY = Methodologies.all().edition("2023").orElseThrow();
    static final Section SECTION = METHODOLOGY.section("drugs").orElseThrow();

    private FloorEdit() {}

    /** The section as it is after the edit that leads to this version of its assessment. */
    static SectionRevised revised(String country, long version) {
        Map<String, Score> scores = new LinkedHashMap<>();
        SECTION.indicators()
                .forEach(indicator -> scores.put(indicator.code(), Score.of(String.valueOf(version % 10 + 1))));
        return new SectionRevised(
                METHODOLOGY.edition(),
                country,
                SECTION.code(),
                Math.toIntExact(version),
                version,
                Narrative.of(version),
                scores,
                List.of(),
                "floor",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "bench");
    }
}
