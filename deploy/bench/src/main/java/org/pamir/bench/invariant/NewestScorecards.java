package org.pamir.bench.invariant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.bench.load.Edition;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;

/** The last scorecard of each country on the topic, which is what a compacted topic keeps. */
final class NewestScorecards {

    private NewestScorecards() {}

    /** By country. All that there were would not fit into memory after an hour of load. */
    static Map<String, ScorecardComputed> read(String bootstrapServers) {
        Map<String, ScorecardComputed> newest = new HashMap<>();
        TopicLog.forEach(
                bootstrapServers,
                Topic.SCORECARD.topicName(),
                record -> scorecard(record).ifPresent(scorecard -> newest.put(scorecard.country(), scorecard)));
        return newest;
    }

    /** Nothing where a case has put what is none, or where it is of another edition. */
    private static Optional<ScorecardComputed> scorecard(ConsumerRecord<byte[], byte[]> record) {
        try {
            ScorecardComputed scorecard =
                    EventRecords.read(record, EventType.SCORECARD_COMPUTED, ScorecardComputed.class);
            return scorecard.edition().equals(Edition.CODE) ? Optional.of(scorecard) : Optional.empty();
        } catch (MalformedEventException e) {
            return Optional.empty();
        }
    }
}
