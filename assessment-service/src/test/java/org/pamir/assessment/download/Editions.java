package org.pamir.assessment.download;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.Sample;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;

/** Standings without a service. */
public final class Editions {

    private Editions() {}

    /** As published. */
    public static Standings published(String edition) {
        return with(edition, Map.of());
    }

    /** As published, but for the scores of the countries that are given. */
    public static Standings with(String edition, Map<String, Map<String, Score>> others) {
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        Sample.scores().forEach((key, scores) -> {
            if (key.edition().equals(edition)) {
                List<Event> events =
                        new EditLog(edition, key.country()).writeAll(others.getOrDefault(key.country(), scores));
                events.stream()
                        .filter(ScorecardComputed.class::isInstance)
                        .map(ScorecardComputed.class::cast)
                        .forEach(scorecard -> scorecards.put(key.country(), scorecard));
            }
        });
        return new Standings(Methodologies.all().edition(edition).orElseThrow(), scorecards);
    }
}
