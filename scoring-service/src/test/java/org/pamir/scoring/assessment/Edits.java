package org.pamir.scoring.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Edits of one assessment in the order in which ingest would publish them. */
public final class Edits {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00.000001Z");

    private final AssessmentKey key;
    private final Methodology methodology;
    private final Map<String, Integer> revisions = new HashMap<>();
    private long version;

    public Edits(String edition, String country) {
        this.key = new AssessmentKey(edition, country);
        this.methodology = Methodologies.all().edition(edition).orElseThrow();
    }

    /** The next edit; indicators that are left out are not scored. */
    public SectionRevised edit(String section, Map<String, Score> scores) {
        version++;
        Map<String, Score> all = new LinkedHashMap<>();
        for (Indicator indicator : methodology.section(section).orElseThrow().indicators()) {
            all.put(indicator.code(), scores.get(indicator.code()));
        }
        return new SectionRevised(
                key.edition(),
                key.country(),
                section,
                revisions.merge(section, 1, Integer::sum),
                version,
                "",
                all,
                List.of(),
                "editor",
                BEGINNING.plusSeconds(version),
                "edit " + version);
    }

    /** An edit of any section; about every fifth indicator is left unscored. */
    public SectionRevised any(Random random) {
        Section section = pick(random, methodology.sections());
        Map<String, Score> scores = new HashMap<>();
        for (Indicator indicator : section.indicators()) {
            if (random.nextInt(5) > 0) {
                scores.put(indicator.code(), score(random));
            }
        }
        return edit(section.code(), scores);
    }

    /** An edit of any section, completely scored. */
    public SectionRevised anyComplete(Random random) {
        Map<String, Score> scores = new HashMap<>();
        methodology.indicators().forEach(indicator -> scores.put(indicator.code(), score(random)));
        return edit(pick(random, methodology.sections()).code(), scores);
    }

    /** Every section once, completely scored. */
    public List<SectionRevised> complete(Random random) {
        Map<String, Score> scores = new HashMap<>();
        methodology.indicators().forEach(indicator -> scores.put(indicator.code(), score(random)));
        return everySection(scores);
    }

    static List<SectionRevised> firstOfEverySection(AssessmentKey key, Map<String, Score> scores) {
        return new Edits(key.edition(), key.country()).everySection(scores);
    }

    public static Score score(Random random) {
        return new Score(2 + random.nextInt(19));
    }

    public static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<SectionRevised> everySection(Map<String, Score> scores) {
        List<SectionRevised> edits = new ArrayList<>();
        methodology.sections().forEach(section -> edits.add(edit(section.code(), scores)));
        return edits;
    }
}
