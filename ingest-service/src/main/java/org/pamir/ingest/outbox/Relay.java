package org.pamir.ingest.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.kafka.TopicSetup;

/**
 * Sends what waits in the outbox, assessment by assessment in the order of versions, and removes it when the broker has
 * it. One thread: while it sends, what comes in gathers and goes together next time.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxStore store;
    private final OutboxConfig config;
    private final Acknowledgements acknowledgements;
    private final Map<String, Object> kafka;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<AssessmentKey> announced = new HashSet<>();
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    Relay(
            OutboxStore store,
            OutboxConfig config,
            Acknowledgements acknowledgements,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.acknowledgements = acknowledgements;
        this.store = store;
        this.config = config;
        this.kafka = kafka;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Gives an attempt under way a moment to end: what it has sent is then also removed. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        signal();
        try {
            thread.join(GRACE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** These assessments have rows that are committed. */
    void wake(Collection<AssessmentKey> assessments) {
        lock.lock();
        try {
            announced.addAll(assessments);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (!stopping) {
            try (Sender sender = new Sender(kafka, config.deliveryTimeout(), acknowledgements)) {
                createTopics();
                while (!stopping) {
                    relay(sender, await());
                    pause = SHORTEST_PAUSE;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | RuntimeException e) {
                // Nothing is lost: the rows are there, and the next look finds them without being told.
                LOG.warnf("The outbox waits, next attempt in %d ms: %s", pause.toMillis(), rootCause(e));
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.createMissing(admin);
        }
    }

    /** What was announced, or, after a poll interval in which nothing was, what is found waiting. */
    private SortedSet<AssessmentKey> await() throws InterruptedException {
        lock.lock();
        try {
            if (announced.isEmpty() && !stopping) {
                changed.await(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!announced.isEmpty()) {
                SortedSet<AssessmentKey> taken = new TreeSet<>(announced);
                announced.clear();
                return taken;
            }
        } finally {
            lock.unlock();
        }
        return QuarkusTransaction.requiringNew().call(() -> store.waiting(config.batchSize()));
    }

    private void relay(Sender sender, SortedSet<AssessmentKey> assessments) {
        boolean more = !assessments.isEmpty();
        while (more && !stopping) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                store.lock(assessments);
                List<Outgoing> next = store.next(assessments, config.batchSize());
                sender.send(next);
                store.remove(next);
                return next.size() == config.batchSize();
            });
        }
    }

    private void rest(Duration pause) {
        lock.lock();
        try {
            if (!stopping) {
                changed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
