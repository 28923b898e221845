package org.pamir.contract.kafka.consumer;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a service does with the records that it consumes. Called on one thread. */
public interface Work {

    /**
     * The positions that the service's database holds: those of its last {@link #take}, in each partition.
     *
     * @throws Exception if the database does not answer: asked again later
     */
    Map<TopicPartition, Position> positions() throws Exception;

    /**
     * Returns when everything is done that these records ask for. The positions are kept in the transaction that keeps what
     * came of the records, so that the database always says itself how far it is.
     *
     * <p>May be given the same records again, also together with others.
     *
     * @param records in each partition in the order of the log; there may be none, and still positions
     * @throws Exception if something is away: called again later, with the same records unless their partitions have gone
     */
    void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Position> positions) throws Exception;
}
