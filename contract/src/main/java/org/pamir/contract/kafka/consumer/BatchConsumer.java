package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Consumes topics as a member of a group on a thread of its own, from {@link #start} to {@link #close}: takes what was
 * polled to the {@link Work}, and commits the offsets when that is done. Waits for a broker or a database that is away for
 * as long as it takes. Every record is handed over at least once, whatever happens to the broker's logs.
 */
public final class BatchConsumer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BatchConsumer.class.getName());
    /** To finish the batch in hand and to leave the group; more than what a silent broker takes to be given up. */
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ConsumerSettings settings;
    private final Work work;
    private final Progress progress = new Progress();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    public BatchConsumer(ConsumerSettings settings, Work work) {
        this.settings = settings;
        this.work = work;
        this.thread = new Thread(this::run, settings.group() + "-consumer");
        this.thread.setDaemon(true);
    }

    /** Returns at once. */
    public void start() {
        thread.start();
    }

    public ConsumerState state() {
        return progress.state();
    }

    /** Returns when the batch in hand is done or given back, its offsets are committed and the group is left, or in time. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            thread.join(STOP.toMillis());
            if (thread.isAlive()) {
                // What is not done is left to the next start.
                thread.interrupt();
                thread.join(STOP.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Pause pause = new Pause(settings.firstPause(), settings.longestPause());
        while (!isStopping()) {
            try (BrokerLogs logs = new BrokerLogs(settings)) {
                logs.createMissingTopics();
                TopicWatch watch = logs.watch(Set.copyOf(settings.topics()), progress);
                try (Membership membership = new Membership(settings, work, logs, watch, progress)) {
                    pause.end();
                    membership.run(this::isStopping);
                }
            } catch (Exception e) {
                if (!isStopping()) {
                    Duration length = pause.begin();
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "Not consuming, again in " + length.toMillis() + " ms: " + e.getMessage(),
                            e);
                    progress.failed(e.toString());
                    rest(length);
                }
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void rest(Duration length) {
        try {
            if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "stopped while nothing was consumed");
            }
        } catch (InterruptedException e) {
            // Only who stops this consumer interrupts it.
            stopping.countDown();
        }
    }
}
