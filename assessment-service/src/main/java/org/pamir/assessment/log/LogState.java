package org.pamir.assessment.log;

import java.time.Instant;

/**
 * Where the log begins and ends at the moment.
 *
 * @param id names this log; a database that is built anew has another one
 * @param head position of the last entry; 0 while there is none
 * @param expiredThrough entries up to this position are not kept any more; 0 while all are there
 * @param expiredBefore only events older than this have expired; the epoch while none has, and no event is older
 */
public record LogState(String id, long head, long expiredThrough, Instant expiredBefore) {

    /** The cursor of whoever has read everything. */
    public Cursor end() {
        return at(head);
    }

    public Cursor at(long position) {
        return new Cursor(id, position);
    }
}
