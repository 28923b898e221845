package org.pamir.scoring.revision;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.kafka.DeadLetters;

/** Records as they were read: revisions to score, and letters about those that are none. */
final class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();

    Intake(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                deliveries.add(Delivery.read(record));
            } catch (MalformedEventException e) {
                letters.add(letter(record, e.getMessage()));
            } catch (RuntimeException e) {
                // Reading depends on the record alone: what failed once fails always, and must not stop the others.
                LOG.errorf(e, "Bug: cannot read the record at %s-%d@%d", where(record));
                letters.add(letter(record, "cannot be read: " + e));
            }
        }
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    List<ProducerRecord<byte[], byte[]>> letters() {
        return letters;
    }

    static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf("Dead letter for %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        return DeadLetters.of(record, RevisionHandler.CONSUMER, reason);
    }

    private static Object[] where(ConsumerRecord<byte[], byte[]> record) {
        return new Object[] {record.topic(), record.partition(), record.offset()};
    }
}
