package org.pamir.bench.invariant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.bench.load.Edition;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * I7: the newest scorecard of each assessment on the topic and what readers are shown are what the ledger's revisions
 * make: every measure as an exact fraction and as published, and its ranks.
 */
final class Converged implements Invariant {

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String promise() {
        return "ledger, topic and read model agree on every measure and rank";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        Recomputed expected = new Recomputed(evidence.revisions());
        Map<String, ScorecardComputed> scorecards = evidence.scorecards();
        List<Violation> violations = new ArrayList<>();
        for (String country : expected.countries()) {
            scorecard(country, expected, scorecards.get(country), violations);
            profile(country, expected, evidence.profiles().get(country), violations);
        }
        return violations;
    }

    private void scorecard(String country, Recomputed expected, ScorecardComputed found, List<Violation> violations) {
        long version = expected.version(country);
        if (found == null || found.version() != version || !found.measures().equals(expected.values(country))) {
            violations.add(new Violation(
                    id(),
                    "the newest scorecard of %s on the topic is %s, the ledger makes version %d"
                            .formatted(
                                    country, found == null ? "not there" : "of version " + found.version(), version)));
        }
    }

    private void profile(String country, Recomputed expected, JsonNode found, List<Violation> violations) {
        if (found == null || found.path("version").asLong() != expected.version(country)) {
            violations.add(new Violation(
                    id(),
                    "readers see %s at version %s, the ledger has %d"
                            .formatted(
                                    country,
                                    found == null ? "none" : found.path("version"),
                                    expected.version(country))));
            return;
        }
        for (Measure measure : Edition.METHODOLOGY.measures()) {
            JsonNode shown = found.path("measures").path(measure.code());
            String difference =
                    difference(shown, expected.values(country).get(measure.code()), country, measure, expected);
            if (difference != null) {
                violations.add(new Violation(
                        id(), "readers see %s of %s as %s: %s".formatted(measure.code(), country, shown, difference)));
            }
        }
    }

    /** Null where there is none. */
    private static String difference(
            JsonNode shown, MeasureValue value, String country, Measure measure, Recomputed expected) {
        String exact = value.exact() == null ? null : value.exact().toString();
        if (!Objects.equals(exact, shown.path("exact").textValue())) {
            return "exact " + exact + " is expected";
        }
        String published = value.value() == null ? "null" : value.value().toPlainString();
        if (value.value() == null
                ? !shown.path("value").isNull()
                : value.value().compareTo(shown.path("value").decimalValue()) != 0) {
            return "value " + published + " is expected";
        }
        for (Scope.Kind kind : Scope.Kind.values()) {
            Rank rank = expected.rank(country, measure, kind);
            JsonNode place = shown.path("ranks").path(kind.word());
            if (rank != null
                    && (place.path("rank").asInt() != rank.rank()
                            || place.path("of").asInt() != rank.of()
                            || place.path("tied_with").asInt() != rank.tiedWith())) {
                return rank + " is expected in its " + kind.word();
            }
        }
        return null;
    }
}
