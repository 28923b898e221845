package org.pamir.scoring.revision;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;

/**
 * An applied revision and the data of the two events that it caused, as they were or will be emitted, however often.
 *
 * @param traceparent trace context of the edit, or null
 */
record ScoredRevision(SectionRevised revision, String traceparent, byte[] scorecard, byte[] movement) {

    private static final String SOURCE = "/scoring-service";

    List<ProducerRecord<byte[], byte[]>> records() {
        return List.of(record(EventType.SCORECARD_COMPUTED, scorecard), record(EventType.ASSESSMENT_MOVED, movement));
    }

    private ProducerRecord<byte[], byte[]> record(EventType type, byte[] data) {
        return EventRecords.write(type, revision.key(), revision.version(), revision.at(), data, SOURCE, traceparent);
    }
}
