package org.pamir.assessment.stream;

import java.time.Instant;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;
import org.pamir.assessment.log.EventFilter;

/**
 * What a client has asked for.
 *
 * @param begin what it has read already
 * @param since events that happened before are left out, wherever they stand; null where none are
 * @param canary whether it wants to see regularly that events would arrive
 */
record Subscription(Format format, Cursor begin, EventFilter filter, Instant since, boolean canary) {

    boolean wants(Entry entry) {
        return (since == null || !entry.at().isBefore(since)) && filter.passes(entry);
    }
}
