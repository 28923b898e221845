package org.pamir.ingest.outbox;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.TopicSetup;
import org.pamir.contract.observation.EditSpans;
import org.pamir.ingest.section.RevisionStore;
import org.pamir.ingest.section.VersionKey;

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
    private final RevisionStore revisions;
    private final OutboxConfig config;
    private final Acknowledgements acknowledgements;
    private final Map<String, Object> kafka;
    private final EditSpans spans;
    private final Announcements announcements = new Announcements();
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Of the relay's thread alone. */
    private long nextLook = System.nanoTime();

    private volatile long graceEnds;

    Relay(
            OutboxStore store,
            RevisionStore revisions,
            OutboxConfig config,
            Acknowledgements acknowledgements,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Tracer tracer) {
        this.spans = new EditSpans(tracer);
        this.acknowledgements = acknowledgements;
        this.store = store;
        this.revisions = revisions;
        this.config = config;
        this.kafka = kafka;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** What was accepted until now still leaves, as far as the broker takes it in a moment. */
    void stop(@Observes ShutdownEvent event) {
        graceEnds = System.nanoTime() + GRACE.toNanos();
        stopping.countDown();
        announcements.stir();
        try {
            thread.join(GRACE.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** These revisions have rows that are committed. */
    void wake(List<SectionRevised> committed) {
        announcements.add(committed);
    }

    /** These assessments have rows that are committed, and were sent before. */
    void wakeAgain(Set<AssessmentKey> assessments) {
        announcements.addAgain(assessments);
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (!isStopping()) {
            try (Sender sender = new Sender(kafka, config.deliveryTimeout(), acknowledgements, spans)) {
                createTopics();
                while (!isStopping()) {
                    relay(sender, await());
                    pause = SHORTEST_PAUSE;
                }
                drain(sender);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | RuntimeException e) {
                // Nothing is lost: the rows are there, and the next look finds them without being told.
                LOG.warnf("The outbox waits, next attempt in %d ms: %s", pause.toMillis(), rootCause(e));
                pause = rest(pause);
            }
        }
    }

    private void createTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.createMissing(admin);
        }
    }

    /** What was announced, and once in each poll interval, however much that is, what is found waiting: a crash announces nothing. */
    private SortedSet<AssessmentKey> await() throws InterruptedException {
        Duration untilLook = Duration.ofNanos(Math.max(0, nextLook - System.nanoTime()));
        SortedSet<AssessmentKey> announced = announcements.await(untilLook);
        if (isStopping() || System.nanoTime() - nextLook < 0) {
            return announced;
        }
        nextLook = System.nanoTime() + config.pollInterval().toNanos();
        SortedSet<AssessmentKey> all = waiting();
        all.addAll(announced);
        return all;
    }

    private SortedSet<AssessmentKey> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> store.waiting(config.batchSize()));
    }

    private void drain(Sender sender) {
        SortedSet<AssessmentKey> left = waiting();
        while (!left.isEmpty() && mayGoOn()) {
            relay(sender, left);
            left = waiting();
        }
    }

    private void relay(Sender sender, SortedSet<AssessmentKey> assessments) {
        boolean more = !assessments.isEmpty();
        while (more && mayGoOn()) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                List<WaitingRevision> next = store.take(assessments, config.batchSize());
                sender.send(outgoing(next));
                store.remove(next);
                return next.size() == config.batchSize();
            });
        }
    }

    private List<Outgoing> outgoing(List<WaitingRevision> waiting) {
        Map<VersionKey, SectionRevised> contents = new HashMap<>();
        List<VersionKey> elsewhere = new ArrayList<>();
        for (WaitingRevision each : waiting) {
            announcements
                    .remove(each.key())
                    .ifPresentOrElse(revision -> contents.put(each.key(), revision), () -> elsewhere.add(each.key()));
        }
        if (!elsewhere.isEmpty()) {
            contents.putAll(revisions.versions(elsewhere));
        }
        return waiting.stream()
                .map(each -> new Outgoing(contents.get(each.key()), each.traceparent()))
                .toList();
    }

    /** The next pause, should that be needed. */
    private Duration rest(Duration pause) {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private boolean mayGoOn() {
        return !isStopping() || System.nanoTime() - graceEnds < 0;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private static String rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
