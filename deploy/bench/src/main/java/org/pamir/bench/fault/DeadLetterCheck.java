package org.pamir.bench.fault;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.invariant.TopicLog;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;

/** I10: a record of the topic of revisions that nobody can take has a letter of each consumer: the reason, and where it was. */
final class DeadLetterCheck {

    private static final List<String> CONSUMERS = List.of("scoring-service", "assessment-service");

    private DeadLetterCheck() {}

    /** @param bad where the broker put the records */
    static void figures(Stage stage, List<RecordMetadata> bad) {
        List<Headers> letters = letters(stage.cluster());
        for (String consumer : CONSUMERS) {
            Set<String> dead = places(letters, consumer, reason -> true);
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

    /** What is said of each revision that somebody could not take. */
    static List<Headers> letters(Cluster cluster) {
        return TopicLog.read(cluster.broker().bootstrapServers(), Topic.SECTION_REVISED.deadLetterName()).stream()
                .map(ConsumerRecord::headers)
                .toList();
    }

    /** Partition and offset of the revisions that a consumer has given such a reason for. */
    static Set<String> places(List<Headers> letters, String consumer, Predicate<String> reason) {
        return letters.stream()
                .filter(letter -> consumer.equals(EventRecords.header(letter, "dead-letter-consumer")))
                .filter(letter -> {
                    String given = EventRecords.header(letter, "dead-letter-reason");
                    return given != null && reason.test(given);
                })
                .map(letter -> EventRecords.header(letter, "dead-letter-partition") + "-"
                        + EventRecords.header(letter, "dead-letter-offset"))
                .collect(Collectors.toSet());
    }
}
