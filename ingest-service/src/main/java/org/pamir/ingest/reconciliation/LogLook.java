package org.pamir.ingest.reconciliation;

import java.util.Map;
import java.util.Optional;

/**
 * The log of the broker at a moment.
 *
 * @param topicId a topic that is deleted and made again has another
 */
record LogLook(String topicId, Map<Integer, End> ends) {

    LogLook {
        ends = Map.copyOf(ends);
    }

    /**
     * Where a partition ends.
     *
     * @param epoch of its leader: it grows when another broker takes over, or the same one after a restart
     */
    record End(long offset, int epoch) {}

    /**
     * What speaks against this being the continuation of an earlier look. A new leader does too: it may have lost the last
     * records, and been given others in their place since.
     */
    Optional<String> breakSince(LogLook earlier) {
        if (!topicId.equals(earlier.topicId)) {
            return Optional.of("the topic was made anew");
        }
        for (Map.Entry<Integer, End> end : ends.entrySet()) {
            End before = earlier.ends.getOrDefault(end.getKey(), end.getValue());
            if (end.getValue().offset() < before.offset()) {
                return Optional.of("partition " + end.getKey() + " ends at "
                        + end.getValue().offset() + ", before at " + before.offset());
            }
            if (end.getValue().epoch() != before.epoch()) {
                return Optional.of("partition " + end.getKey() + " has a new leader");
            }
        }
        return Optional.empty();
    }
}
