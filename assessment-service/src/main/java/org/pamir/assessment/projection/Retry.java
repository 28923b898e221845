package org.pamir.assessment.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does a step again until it succeeds. What fails here is a database or a broker that is away, so it is waited for as
 * long as it takes: giving up would lose an event or stop the channel.
 */
@ApplicationScoped
class Retry {

    private static final Logger LOG = Logger.getLogger(Retry.class);

    private final ProjectionConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Retry(ProjectionConfig config) {
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** @throws IllegalStateException if the service stops first; the step is then left to the next start */
    <T> T untilDone(String what, Callable<T> step) {
        Duration pause = config.firstPause();
        for (int attempt = 1; ; attempt++) {
            try {
                return step.call();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted: " + what, e);
            } catch (Exception e) {
                LOG.warnf(e, "%s failed (attempt %d), again in %s", what, attempt, pause);
            }
            sleep(what, pause);
            pause = shorter(pause.multipliedBy(2), config.longestPause());
        }
    }

    private void sleep(String what, Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping before it was done: " + what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + what, e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
