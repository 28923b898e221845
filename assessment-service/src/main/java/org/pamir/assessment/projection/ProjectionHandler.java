package org.pamir.assessment.projection;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.LogGrown;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.kafka.DeadLetters;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;

/**
 * Takes what was polled from the three topics into history. Nothing is acknowledged before it is committed, so a batch
 * may come again: the second time it changes nothing.
 */
@ApplicationScoped
class ProjectionHandler {

    private static final Logger LOG = Logger.getLogger(ProjectionHandler.class);
    private static final String CONSUMER = "assessment-service";
    private static final Map<String, EventType> TYPES =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::topicName, Topic::eventType));

    private final HistoryStore history;
    private final DeadLetterRelay deadLetters;
    private final Retry retry;
    private final Event<VersionsAdvanced> advanced;
    private final Event<LogGrown> grown;

    ProjectionHandler(
            HistoryStore history,
            DeadLetterRelay deadLetters,
            Retry retry,
            Event<VersionsAdvanced> advanced,
            Event<LogGrown> grown) {
        this.history = history;
        this.deadLetters = deadLetters;
        this.retry = retry;
        this.advanced = advanced;
        this.grown = grown;
    }

    @Incoming("events")
    @Blocking
    void project(ConsumerRecords<byte[], byte[]> records) {
        List<Fact> facts = new ArrayList<>(records.count());
        List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                facts.add(read(record));
            } catch (MalformedEventException e) {
                // The reason may quote the record, which must not write lines of its own into the log.
                String reason = e.getMessage().replaceAll("\\p{Cntrl}", " ");
                LOG.warnf("%s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
                letters.add(DeadLetters.of(record, CONSUMER, reason));
            }
        }
        if (!letters.isEmpty()) {
            retry.untilDone("sending dead letters", () -> deadLetters.send(letters));
        }
        if (!facts.isEmpty()) {
            retry.untilDone("appending to history", () -> history.append(facts));
            // In a transaction of its own: of two replicas that hold the two halves of a version, the one that commits
            // last must see both.
            HistoryStore.Shown shown = retry.untilDone("advancing", () -> history.advance(facts));
            if (!shown.versions().isEmpty()) {
                advanced.fire(new VersionsAdvanced(shown.versions()));
            }
            shown.logHead().ifPresent(head -> grown.fire(new LogGrown(head)));
        }
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
}
