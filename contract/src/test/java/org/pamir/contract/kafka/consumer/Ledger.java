package org.pamir.contract.kafka.consumer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A database that keeps values and positions, all or nothing. */
final class Ledger implements Work {

    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private boolean away;
    private int refused;

    @Override
    public synchronized Map<TopicPartition, Position> positions() {
        answer();
        return Map.copyOf(positions);
    }

    @Override
    public synchronized void take(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Position> reached) {
        answer();
        records.forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
        positions.putAll(reached);
    }

    /** Values in the order in which they were taken, as often as they were. */
    synchronized List<String> values() {
        return List.copyOf(values);
    }

    synchronized void setAway(boolean isAway) {
        away = isAway;
    }

    /** How often it was asked in vain. */
    synchronized int refused() {
        return refused;
    }

    synchronized void empty() {
        positions.clear();
        values.clear();
    }

    /** The state to go back to with {@link #restore}. */
    synchronized Ledger backup() {
        Ledger copy = new Ledger();
        copy.restore(this);
        return copy;
    }

    synchronized void restore(Ledger backup) {
        empty();
        positions.putAll(backup.positions);
        values.addAll(backup.values);
    }

    private void answer() {
        if (away) {
            refused++;
            throw new IllegalStateException("away");
        }
    }
}
