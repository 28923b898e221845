package org.pamir.assessment.profile;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.pamir.assessment.projection.VersionsAdvanced;
import org.pamir.contract.event.AssessmentKey;

/**
 * Requests that wait for a version. No thread waits with them: the projection of this process wakes them, and one query
 * for all of them finds what another replica took in.
 */
@ApplicationScoped
class VersionWaits {

    private static final Logger LOG = Logger.getLogger(VersionWaits.class);

    private record Wait(AssessmentKey key, long version, CompletableFuture<Boolean> reached) {}

    private final CurrentVersionStore store;
    private final WaitConfig config;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "version-waits");
        thread.setDaemon(true);
        return thread;
    });

    VersionWaits(CurrentVersionStore store, WaitConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Completes with true as soon as the version is reached, with false when the time is over. */
    CompletableFuture<Boolean> reached(AssessmentKey key, long version, Duration atMost) {
        if (waits.size() >= config.mostWaiting()) {
            return CompletableFuture.completedFuture(false);
        }
        Wait wait = new Wait(key, version, new CompletableFuture<>());
        waits.add(wait);
        wait.reached.whenComplete((reached, failure) -> waits.remove(wait));
        // Registered first, then looked up: a version that arrives in between is noticed by one of the two.
        if (store.version(key) >= version) {
            wait.reached.complete(true);
        }
        return wait.reached.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void advanced(@Observes VersionsAdvanced advanced) {
        wake(advanced.versions());
    }

    void start(@Observes StartupEvent event) {
        long pause = config.checkEvery().toMillis();
        clock.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void check() {
        Set<AssessmentKey> keys = waits.stream().map(Wait::key).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            return;
        }
        try {
            wake(store.versions(keys));
        } catch (RuntimeException e) {
            // The next check asks again, and who waited too long is told so.
            LOG.debug("could not look up awaited versions", e);
        }
    }

    private void wake(Map<AssessmentKey, Long> versions) {
        for (Wait wait : waits) {
            if (versions.getOrDefault(wait.key, 0L) >= wait.version) {
                wait.reached.completeAsync(() -> true);
            }
        }
    }
}
