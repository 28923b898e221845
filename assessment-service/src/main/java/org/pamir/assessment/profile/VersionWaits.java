package org.pamir.assessment.profile;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.pamir.assessment.projection.VersionsAdvanced;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.assessment.thread.Threads;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/**
 * Requests that wait for a version. No thread waits with them: when the projection of this process has reached it, and now
 * and then for what another replica took in, one look at the standings serves all of them.
 */
@ApplicationScoped
class VersionWaits {

    private static final Logger LOG = Logger.getLogger(VersionWaits.class);

    private record Wait(AssessmentKey key, long version, CompletableFuture<Optional<Standings>> reached) {

        private boolean isReached(Standings standings) {
            return key.edition().equals(standings.edition())
                    && standings
                                    .scorecard(key.country())
                                    .map(ScorecardComputed::version)
                                    .orElse(0L)
                            >= version;
        }

        private boolean isReached(VersionsAdvanced advanced) {
            return advanced.versions().getOrDefault(key, 0L) >= version;
        }
    }

    private final StandingsReader reader;
    private final WaitConfig config;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Threads.timer("version-waits");

    VersionWaits(StandingsReader reader, WaitConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** Completes with standings in which the version is reached as soon as there are some, with nothing when the time is over. */
    CompletableFuture<Optional<Standings>> reached(AssessmentKey key, long version, Duration atMost) {
        if (waits.size() >= config.mostWaiting()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Wait wait = new Wait(key, version, new CompletableFuture<>());
        waits.add(wait);
        wait.reached.whenComplete((reached, failure) -> waits.remove(wait));
        // Registered first, then looked up: a version that arrives in between is noticed by one of the two.
        look(key.edition());
        return wait.reached.completeOnTimeout(Optional.empty(), atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void advanced(@Observes VersionsAdvanced advanced) {
        lookFor(wait -> wait.isReached(advanced));
    }

    void start(@Observes StartupEvent event) {
        long pause = config.checkEvery().toMillis();
        clock.scheduleWithFixedDelay(() -> lookFor(any -> true), pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void lookFor(Predicate<Wait> who) {
        waits.stream().filter(who).map(wait -> wait.key.edition()).distinct().forEach(this::look);
    }

    private void look(String edition) {
        Methodology methodology = Methodologies.all().edition(edition).orElseThrow();
        try {
            reader.soon(methodology, Infrastructure.getDefaultWorkerPool()).whenComplete(this::wake);
        } catch (RejectedExecutionException e) {
            // This service is ending: whoever waits is answered when the time is over.
            LOG.debug("nobody looks any more", e);
        }
    }

    private void wake(Standings standings, Throwable failure) {
        if (failure != null) {
            // The next check looks again, and who waited too long is told so.
            LOG.debug("could not look for awaited versions", failure);
            return;
        }
        for (Wait wait : waits) {
            if (wait.isReached(standings)) {
                wait.reached.complete(Optional.of(standings));
            }
        }
    }
}
