package org.pamir.contract.kafka.consumer;

/**
 * Where a partition is begun.
 *
 * @param position from where on it is read
 * @param end the end of the log at that time: until there it is catching up
 * @param trouble why the known position is no good and everything is read again; null if it is
 */
record Start(Position position, long end, String trouble) {

    /**
     * What a topic's partition is at the broker.
     *
     * @param topicId see {@link Position}
     * @param begin offset of the first record that is still there
     * @param end offset of the next record that will be written
     * @param lastRecord fingerprint of the record before a known position; null if that record is not there any more
     */
    record Log(String topicId, long begin, long end, Integer lastRecord) {}

    /**
     * Goes on where both the database and the group's committed offset prove that everything before is done.
     *
     * @param known of the database; null if it has none: whatever the group says, everything is read
     * @param committed the group's offset; null if there is none
     * @param sends see {@link ConsumerSettings#sends}
     */
    static Start of(Position known, Long committed, boolean sends, Log log) {
        if (known == null) {
            return anew(log, null);
        }
        String trouble = trouble(known, log);
        if (trouble != null) {
            return anew(log, trouble);
        }
        long proven = committed == null ? (sends ? log.begin() : known.next()) : committed;
        long next = Math.max(log.begin(), Math.min(known.next(), proven));
        Integer lastRecord = next == known.next() ? known.lastRecord() : null;
        return new Start(new Position(log.topicId(), next, lastRecord), log.end(), null);
    }

    /** At the beginning of what the log has. */
    static Start anew(Log log, String trouble) {
        return new Start(new Position(log.topicId(), log.begin(), null), log.end(), trouble);
    }

    /** Why a position is none in this log: going on there would pass over records in silence. Null if it is one. */
    static String trouble(Position known, Log log) {
        if (!known.topicId().equals(log.topicId())) {
            return "the topic was made anew (id " + log.topicId() + " instead of " + known.topicId() + ")";
        }
        if (known.next() > log.end()) {
            return "position " + known.next() + " lies beyond the log's end " + log.end();
        }
        if (known.next() < log.begin()) {
            return "records from " + known.next() + " to " + (log.begin() - 1) + " are not kept any more";
        }
        if (known.lastRecord() != null
                && log.lastRecord() != null
                && !known.lastRecord().equals(log.lastRecord())) {
            return "before position " + known.next() + " there is another record than the one that was read";
        }
        return null;
    }
}
