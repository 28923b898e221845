package org.pamir.contract.kafka.consumer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a consumer is doing at a moment.
 *
 * @param topics of which it reads at least one partition
 * @param partitions that it reads
 * @param unplaced partitions that it was given and does not read yet
 * @param lag records in the partitions that it reads that are still to be polled, as far as the broker has told; roughly, as
 *     logs have gaps
 * @param remaining records to the ends of the logs as they were when it began to read them; roughly, as logs have gaps
 * @param restarts how often a position turned out to be no good, so that a partition was read from its beginning
 * @param lastRestart why, the last time; null if never
 * @param failure what is being tried again at the moment; null if nothing is
 * @param silence why the broker did not answer the last time it was asked; null if it did
 */
public record ConsumerState(
        Set<String> topics,
        int partitions,
        int unplaced,
        long lag,
        long remaining,
        long restarts,
        String lastRestart,
        String failure,
        String silence) {

    /** What there is to tell, by name; nothing if all is well. */
    public Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        put(troubles, "last restart", lastRestart);
        put(troubles, "being tried again", failure);
        put(troubles, "broker", silence);
        return troubles;
    }

    private static void put(Map<String, String> troubles, String name, String trouble) {
        if (trouble != null) {
            troubles.put(name, trouble);
        }
    }
}
