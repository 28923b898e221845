package org.pamir.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/** Edits of one assessment, and the events that the other services would send for them. */
public final class EditLog {

    /** Version 1 is made a minute after this, version 2 two minutes after, and so on. */
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final AssessmentKey key;
    private final Methodology methodology;
    private final Map<String, Integer> revisions = new LinkedHashMap<>();
    private final Map<String, Score> scores = new HashMap<>();
    private long version;

    public EditLog(String edition, String country) {
        this.key = new AssessmentKey(edition, country);
        this.methodology = Methodologies.all().edition(edition).orElseThrow();
    }

    public static Instant at(long version) {
        return BEGIN.plusSeconds(60 * version);
    }

    /** Every section once, with what is scored in it. */
    public List<Event> writeAll(Map<String, Score> all) {
        List<Event> events = new ArrayList<>();
        methodology.sections().forEach(section -> events.addAll(write(section.code(), all)));
        return events;
    }

    /** The section revised, the scorecard and the movement that follow when a section is given the scores of its indicators. */
    public List<Event> write(String sectionCode, Map<String, Score> given) {
        Section section = methodology.section(sectionCode).orElseThrow();
        Map<String, MeasureValue> before = methodology.evaluate(scores);
        Map<String, Score> written = new LinkedHashMap<>();
        for (Indicator indicator : section.indicators()) {
            written.put(indicator.code(), given.get(indicator.code()));
        }
        scores.putAll(written);
        version++;
        int revision = revisions.merge(sectionCode, 1, Integer::sum);
        SectionRevised revised = new SectionRevised(
                key.edition(),
                key.country(),
                sectionCode,
                revision,
                version,
                "Narrative of " + sectionCode + ", revision " + revision + ".",
                written,
                List.of(new Source("A source", "https://example.org/" + sectionCode)),
                "editor@example.org",
                at(version),
                "Because of version " + version);
        return List.of(revised, scorecard(revised), moved(revised, before));
    }

    private ScorecardComputed scorecard(SectionRevised revised) {
        Map<String, MeasureValue> values = methodology.evaluate(scores);
        return new ScorecardComputed(
                key.edition(),
                key.country(),
                version,
                at(version),
                methodology.id(),
                methodology.quadrant(values).orElse(null),
                values,
                revisions,
                revised.cause());
    }

    private AssessmentMoved moved(SectionRevised revised, Map<String, MeasureValue> before) {
        List<MeasureMove> moves = new ArrayList<>();
        methodology.evaluate(scores).forEach((measure, now) -> {
            Fraction from = before.get(measure).exact();
            Fraction to = now.exact();
            if (!Objects.equals(from, to)) {
                moves.add(new MeasureMove(
                        measure,
                        before.get(measure).value(),
                        now.value(),
                        from == null || to == null ? null : to.minus(from).published()));
            }
        });
        return new AssessmentMoved(
                key.edition(), key.country(), version, at(version), revised.cause(), moves, List.of(), null, List.of());
    }
}
