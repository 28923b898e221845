package org.pamir.bench.fault;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.pamir.bench.invariant.TopicLog;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;

/** I10: a record of the topic of revisions that nobody can take has a letter of each consumer: the reason, and where it was. */
final class DeadLetterCheck {

    private static final List<String> CONSUMERS = List.of("scoring-service", "assessment-service");

    private DeadLetterCheck() {}

    /** @param bad where the broker put the records */
    static void figures(Stage stage, List<RecordMetadata> bad) {
        List<ConsumerRecord<byte[], byte[]>> letters =
                TopicLog.read(stage.cluster().broker().bootstrapServers(), Topic.SECTION_REVISED.deadLetterName());
        for (String consumer : CONSUMERS) {
            Set<String> dead = letters.stream()
                    .filter(letter -> consumer.equals(EventRecords.header(letter.headers(), "dead-letter-consumer")))
                    .filter(letter -> EventRecords.header(letter.headers(), "dead-letter-reason") != null)
                    .map(letter -> EventRecords.header(letter.headers(), "dead-letter-partition") + "-"
                            + EventRecords.header(letter.headers(), "dead-letter-offset"))
                    .collect(Collectors.toSet());
            List<String> missing = bad.stream()
                    .map(record -> record.partition() + "-" + record.offset())
                    .filter(place -> !dead.contains(place))
                    .toList();
            stage.figure(Figure.fact(
                    "I10: bad records without a dead letter of " + consumer,
                    missing.size() + (missing.isEmpty() ? "" : ", the first at " + missing.get(0)),
                    "0",
                    missing.isEmpty()));
        }
    }
}
