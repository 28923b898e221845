package org.pamir.scoring.revision;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.pamir.scoring.broker.ConsumedPartitions;

/**
 * Takes polled batches of revisions, one after the other. A batch is acknowledged when what it caused is committed and
 * sent. Whatever fails on the way (the database or the broker is away) is tried again until it works or the service
 * stops: everything may be repeated, nothing may be skipped.
 */
@ApplicationScoped
public class RevisionHandler {

    private static final Logger LOG = Logger.getLogger(RevisionHandler.class);

    private final Scoring scoring;
    private final EventProducer producer;
    private final ConsumedPartitions partitions;
    private final ScoringConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    RevisionHandler(
            Scoring scoring,
            EventProducer producer,
            @Identifier(ConsumedPartitions.CHANNEL) ConsumedPartitions partitions,
            ScoringConfig config) {
        this.scoring = scoring;
        this.producer = producer;
        this.partitions = partitions;
        this.config = config;
    }

    @Incoming(ConsumedPartitions.CHANNEL)
    @Blocking
    void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        Intake intake = new Intake(records);
        long delay = config.firstRetryDelay().toMillis();
        while (!attempt(intake)) {
            // Not acknowledged: whoever gets these partitions next gets these records again.
            if (stopping.await(delay, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped before the batch was done");
            }
            delay = Math.min(2 * delay, config.longestRetryDelay().toMillis());
        }
        partitions.done(records);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private boolean attempt(Intake intake) throws InterruptedException {
        try {
            producer.sendLetters(intake.letters());
            if (!intake.deliveries().isEmpty()) {
                ScoredBatch batch = scoring.score(intake.deliveries());
                producer.send(batch.records());
                producer.sendLetters(batch.letters());
                scoring.forget(batch.refused());
            }
            return true;
        } catch (ExecutionException | RuntimeException e) {
            LOG.errorf(
                    e,
                    "%d revisions wait: will be tried again",
                    intake.deliveries().size());
            return false;
        }
    }
}
