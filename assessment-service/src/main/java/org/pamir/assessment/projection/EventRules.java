package org.pamir.assessment.projection;

import java.time.Instant;
import java.util.Optional;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** What must hold of a well-formed event before it may become history: whatever readers are shown later rests on it. */
final class EventRules {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private EventRules() {}

    /** Why an event is refused for good; nothing if it is not. */
    static Optional<String> refusal(Event event) {
        Optional<Methodology> methodology = Methodologies.all().edition(event.edition());
        if (methodology.isEmpty()) {
            return Optional.of("unknown edition " + event.edition());
        }
        if (Countries.all().byCode(event.country()).isEmpty()) {
            return Optional.of("unknown country " + event.country());
        }
        if (event.at().isBefore(EARLIEST) || event.at().isAfter(LATEST)) {
            return Optional.of("no time to keep: " + event.at());
        }
        if (event instanceof SectionRevised revised) {
            return section(revised, methodology.get());
        }
        if (event instanceof ScorecardComputed scorecard) {
            return scorecard(scorecard, methodology.get());
        }
        return Optional.empty();
    }

    private static Optional<String> section(SectionRevised revised, Methodology methodology) {
        if (methodology.section(revised.section()).isEmpty()) {
            return Optional.of("unknown section " + revised.section());
        }
        return revised.scores().entrySet().stream()
                .filter(score ->
                        score.getValue() != null && !methodology.scale().allows(score.getValue()))
                .map(score -> score.getKey() + " is off the scale: " + score.getValue())
                .findFirst();
    }

    private static Optional<String> scorecard(ScorecardComputed scorecard, Methodology methodology) {
        if (!scorecard.methodology().equals(methodology.id())) {
            return Optional.of("methodology " + scorecard.methodology() + " is not the one of its edition");
        }
        for (Measure measure : methodology.measures()) {
            MeasureValue value = scorecard.measures().get(measure.code());
            if (value == null) {
                return Optional.of("no measure " + measure.code());
            }
            if (value.exact() != null && isOff(value.exact(), methodology)) {
                return Optional.of(measure.code() + " is off the scale: " + value.exact());
            }
        }
        return Optional.empty();
    }

    private static boolean isOff(Fraction value, Methodology methodology) {
        Score lowest = methodology.scale().lowest();
        Score highest = methodology.scale().highest();
        return value.compareTo(lowest.fraction()) < 0 || value.compareTo(highest.fraction()) > 0;
    }
}
