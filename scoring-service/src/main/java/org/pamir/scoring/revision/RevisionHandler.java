package org.pamir.scoring.revision;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.DeadLetterRelay;
import org.pamir.contract.kafka.consumer.Position;
import org.pamir.contract.kafka.consumer.Work;

/**
 * Takes polled batches of revisions, one after the other. A batch is done when what it caused is committed and sent.
 * Whatever fails on the way is tried again by the consumer: everything may be repeated, nothing may be skipped.
 */
@ApplicationScoped
public class RevisionHandler implements Work {

    /** The consumer group, and who dead letters are about. */
    public static final String CONSUMER = "scoring-service";

    private final Scoring scoring;
    private final EventProducer producer;
    private final DeadLetterRelay letters;
    private final BatchObservation observation;

    RevisionHandler(
            Scoring scoring,
            EventProducer producer,
            BatchObservation observation,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ScoringConfig config) {
        this.scoring = scoring;
        this.producer = producer;
        this.observation = observation;
        this.letters = new DeadLetterRelay(broker, CONSUMER, config.deliveryTimeout());
    }

    @Override
    public Map<TopicPartition, Position> positions() throws SQLException {
        return scoring.positions();
    }

    @Override
    public void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Position> positions)
            throws SQLException, ExecutionException, InterruptedException {
        Intake intake = new Intake(records);
        letters.send(intake.letters());
        try (BatchObservation.Observed observed = observation.begin(intake.deliveries())) {
            ScoredBatch batch = scoring.score(intake.deliveries(), positions);
            observed.committed();
            producer.send(batch.records());
            letters.send(batch.letters());
            scoring.forget(batch.refused());
            observed.sent();
        }
    }

    @PreDestroy
    void close() {
        letters.close();
    }
}
