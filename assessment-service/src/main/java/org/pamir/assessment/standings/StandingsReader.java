package org.pamir.assessment.standings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodology;

/**
 * The standings of an edition now or at a past instant. Each request asks the database which versions they are made of;
 * what belongs to a version never changes, so it is kept, and nothing ever has to be invalidated.
 */
@ApplicationScoped
public class StandingsReader {

    private record Version(AssessmentKey key, long number) {}

    private record Moment(String edition, Map<String, Long> versions) {}

    private record Present(long versionSum, Standings standings) {}

    private final ScorecardStore store;
    private final Recent<Version, ScorecardComputed> scorecards;
    private final Recent<Moment, Standings> moments;
    private final Map<String, Present> presents = new ConcurrentHashMap<>();

    StandingsReader(ScorecardStore store, StandingsConfig config) {
        this.store = store;
        this.scorecards = new Recent<>(config.scorecardsKept());
        this.moments = new Recent<>(config.momentsKept());
    }

    /** @param asOf the instant; without it, now */
    public Standings standings(Methodology methodology, Optional<Instant> asOf) {
        return asOf.map(instant -> at(methodology, instant)).orElseGet(() -> now(methodology));
    }

    public Standings now(Methodology methodology) {
        long sum = store.versionSum(methodology.edition());
        // After an edit many ask at once: one computes, the others take what it found.
        return presents.compute(methodology.edition(), (edition, known) -> upToDate(methodology, known, sum)).standings;
    }

    private Present upToDate(Methodology methodology, Present known, long sum) {
        if (known != null && known.versionSum == sum) {
            return known;
        }
        Map<String, Long> versions = store.versions(methodology.edition());
        long found = versions.values().stream().mapToLong(Long::longValue).sum();
        return new Present(found, standings(methodology, versions, known == null ? null : known.standings));
    }

    private Standings at(Methodology methodology, Instant instant) {
        Present present = presents.get(methodology.edition());
        return standings(
                methodology,
                store.versionsAsOf(methodology.edition(), instant),
                present == null ? null : present.standings);
    }

    private Standings standings(Methodology methodology, Map<String, Long> versions, Standings before) {
        Moment moment = new Moment(methodology.edition(), versions);
        Standings known = moments.get(moment);
        if (known != null) {
            return known;
        }
        Standings standings = new Standings(methodology, scorecards(methodology.edition(), versions), before);
        moments.put(moment, standings);
        return standings;
    }

    private Map<String, ScorecardComputed> scorecards(String edition, Map<String, Long> versions) {
        Map<String, ScorecardComputed> found = new HashMap<>();
        Map<String, Long> missing = new HashMap<>();
        versions.forEach((country, version) -> {
            ScorecardComputed known = scorecards.get(new Version(new AssessmentKey(edition, country), version));
            if (known == null) {
                missing.put(country, version);
            } else {
                found.put(country, known);
            }
        });
        if (!missing.isEmpty()) {
            store.scorecards(edition, missing).forEach((country, scorecard) -> {
                scorecards.put(new Version(scorecard.key(), scorecard.version()), scorecard);
                found.put(country, scorecard);
            });
        }
        return found;
    }
}
