package org.pamir.ingest.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The offsets that the broker has acknowledged: in a log that keeps what it took, those of a partition only grow. */
@ApplicationScoped
class Acknowledgements {

    private final Map<Integer, Long> highest = new ConcurrentHashMap<>();
    private final Event<LogShrunk> shrunk;

    Acknowledgements(Event<LogShrunk> shrunk) {
        this.shrunk = shrunk;
    }

    /** To be told in the order in which the records of a partition were sent. */
    void acknowledged(int partition, long offset) {
        Long before = highest.put(partition, offset);
        if (before != null && offset <= before) {
            shrunk.fire(new LogShrunk(partition, offset, before));
        }
    }
}
