package org.pamir.scoring.revision;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a batch came to, committed: now it has to be sent.
 *
 * @param records of every assessment in the order of its versions, and its newest one last
 * @param letters about revisions that contradict what is known
 * @param refused of these, the ones that were held: they may be forgotten when the letters are sent
 */
record ScoredBatch(
        List<ProducerRecord<byte[], byte[]>> records,
        List<ProducerRecord<byte[], byte[]>> letters,
        List<RevisionId> refused) {

    static final ScoredBatch NOTHING = new ScoredBatch(List.of(), List.of(), List.of());
}
