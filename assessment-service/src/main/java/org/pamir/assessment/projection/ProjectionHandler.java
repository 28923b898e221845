package org.pamir.assessment.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.LogGrown;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.kafka.DeadLetterRelay;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.consumer.Position;
import org.pamir.contract.kafka.consumer.Work;

/** Takes what was polled from the three topics into history. A batch may come again: the second time it changes nothing. */
@ApplicationScoped
class ProjectionHandler implements Work {

    /** The consumer group, and who dead letters are about. */
    static final String CONSUMER = "assessment-service";

    private static final Logger LOG = Logger.getLogger(ProjectionHandler.class);
    private static final Map<String, EventType> TYPES =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::topicName, Topic::eventType));

    private final HistoryStore history;
    private final PositionStore positionStore;
    private final DeadLetterRelay letters;
    private final Event<VersionsAdvanced> advanced;
    private final Event<LogGrown> grown;
    private final ProjectionObservation observation;

    ProjectionHandler(
            ProjectionObservation observation,
            HistoryStore history,
            PositionStore positionStore,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ProjectionConfig config,
            Event<VersionsAdvanced> advanced,
            Event<LogGrown> grown) {
        this.observation = observation;
        this.history = history;
        this.positionStore = positionStore;
        this.letters = new DeadLetterRelay(broker, CONSUMER, config.deliveryTimeout());
        this.advanced = advanced;
        this.grown = grown;
    }

    @Override
    public Map<TopicPartition, Position> positions() throws Exception {
        return positionStore.read();
    }

    @Override
    public void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Position> positions)
            throws Exception {
        HistoryStore.Shown shown;
        try (ProjectionObservation.Observed observed = observation.begin()) {
            shown = take(records, positions, observed);
            observed.committed(shown.versions());
        }
        if (!shown.versions().isEmpty()) {
            advanced.fire(new VersionsAdvanced(shown.versions()));
        }
        shown.logHead().ifPresent(head -> grown.fire(new LogGrown(head)));
    }

    private HistoryStore.Shown take(
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<TopicPartition, Position> positions,
            ProjectionObservation.Observed observed)
            throws Exception {
        List<Fact> facts = new ArrayList<>(records.size());
        List<ProducerRecord<byte[], byte[]>> refused = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Fact fact = read(record);
                facts.add(fact);
                observed.add(fact, record);
            } catch (MalformedEventException e) {
                refused.add(letter(record, e));
            }
        }
        letters.send(refused);
        return history.take(facts, positions);
    }

    @PreDestroy
    void close() {
        letters.close();
    }

    static Fact read(ConsumerRecord<byte[], byte[]> record) throws MalformedEventException {
        EventType type = TYPES.get(record.topic());
        var event = EventRecords.read(record, type, type.dataClass());
        Optional<String> refusal = EventRules.refusal(event);
        if (refusal.isPresent()) {
            throw new MalformedEventException(refusal.get());
        }
        return Fact.of(type, event, record.value());
    }

    private static ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> record, MalformedEventException refusal) {
        // The reason may quote the record, which must not write lines of its own into the log.
        String reason = refusal.getMessage().replaceAll("\\p{Cntrl}", " ");
        LOG.warnf("%s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        return DeadLetters.of(record, CONSUMER, reason);
    }
}
