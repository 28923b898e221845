package org.pamir.scoring.revision;

import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.scoring.assessment.RevisionCheck;

/**
 * A revision and the record that brought it.
 *
 * @param traceparent trace context of the edit; null where there is none or it is not one
 */
record Delivery(ConsumerRecord<byte[], byte[]> record, SectionRevised revision, String traceparent) {

    /** W3C Trace Context, section 3.2: whoever gets another one goes on as if there were none. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** @throws MalformedEventException if the record is not a revision that can be scored, with the reason */
    static Delivery read(ConsumerRecord<byte[], byte[]> record) throws MalformedEventException {
        SectionRevised revision =
                RevisionCheck.accept(EventRecords.read(record, EventType.SECTION_REVISED, SectionRevised.class));
        String traceparent = EventRecords.header(record.headers(), EventRecords.TRACEPARENT);
        boolean valid = traceparent != null && TRACEPARENT.matcher(traceparent).matches();
        return new Delivery(record, revision, valid ? traceparent : null);
    }

    RevisionId id() {
        return RevisionId.of(revision);
    }
}
