package org.pamir.assessment.standings;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.pamir.assessment.request.Problems;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/**
 * The standings of an edition now or at a past instant. The database is asked after each request which versions they are
 * made of, once for all who wait; what belongs to a version never changes, so it is kept, and nothing ever has to be
 * invalidated.
 */
@ApplicationScoped
public class StandingsReader {

    private record Version(AssessmentKey key, long number) {}

    private record Moment(String edition, Map<String, Long> versions) {}

    /** @param versionSum of all editions, when it was looked at: what is there may be newer, and is found again as such */
    private record Present(long versionSum, Standings standings) {}

    private final ScorecardStore store;
    private final Recent<Version, ScorecardComputed> scorecards;
    private final Recent<Moment, Standings> moments;
    private final Map<String, Present> presents = new ConcurrentHashMap<>();
    private final Looks<String, Standings> looks;
    private final Duration lookAtMost;

    StandingsReader(ScorecardStore store, StandingsConfig config) {
        this.store = store;
        this.scorecards = new Recent<>(config.scorecardsKept());
        this.moments = new Recent<>(config.momentsKept());
        this.lookAtMost = config.lookAtMost();
        this.looks = new Looks<>(this::look, config.looksApart(), config.looksFarthestApart(), lookAtMost);
    }

    /** @param asOf the instant; without it, now */
    public Standings standings(Methodology methodology, Optional<Instant> asOf) {
        return asOf.map(instant -> at(methodology, instant)).orElseGet(() -> now(methodology));
    }

    /** What is committed at the time of the call, or later; waits for it, on a worker thread. */
    public Standings now(Methodology methodology) {
        try {
            return soon(methodology, Runnable::run).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw Problems.unavailable();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * What {@link #now} answers, for those who cannot wait. It fails as the database does, and with a {@link
     * TimeoutException} where there is no answer in time.
     *
     * @param where whatever depends on the answer runs
     */
    public CompletionStage<Standings> soon(Methodology methodology, Executor where) {
        return looks.ask(methodology.edition(), where);
    }

    @PreDestroy
    void stop() {
        looks.close();
    }

    private Function<String, Standings> look() {
        long sum = store.versionSum(lookAtMost);
        return edition -> presents.compute(edition, (same, known) -> upToDate(edition, known, sum)).standings;
    }

    private Present upToDate(String edition, Present known, long sum) {
        if (known != null && known.versionSum == sum) {
            return known;
        }
        Methodology methodology = Methodologies.all().edition(edition).orElseThrow();
        Standings before = known == null ? null : known.standings;
        return new Present(sum, standings(methodology, store.versions(edition), before));
    }

    private Standings at(Methodology methodology, Instant instant) {
        String edition = methodology.edition();
        Present present = presents.get(edition);
        return standings(methodology, store.versionsAsOf(edition, instant), present == null ? null : present.standings);
    }

    private Standings standings(Methodology methodology, Map<String, Long> versions, Standings before) {
        Moment moment = new Moment(methodology.edition(), versions);
        Standings known = moments.get(moment);
        if (known != null) {
            return known;
        }
        Standings standings = new Standings(methodology, scorecards(methodology.edition(), versions, before), before);
        moments.put(moment, standings);
        return standings;
    }

    private Map<String, ScorecardComputed> scorecards(String edition, Map<String, Long> versions, Standings before) {
        Map<String, ScorecardComputed> found = new HashMap<>();
        Map<String, Long> missing = new HashMap<>();
        versions.forEach((country, version) -> {
            ScorecardComputed known = known(before, new Version(new AssessmentKey(edition, country), version));
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

    /** Of one edition, nearly all that it consists of is in the standings before. */
    private ScorecardComputed known(Standings before, Version version) {
        return Optional.ofNullable(before)
                .flatMap(standings -> standings.scorecard(version.key.country()))
                .filter(scorecard -> scorecard.version() == version.number)
                .orElseGet(() -> scorecards.get(version));
    }
}
