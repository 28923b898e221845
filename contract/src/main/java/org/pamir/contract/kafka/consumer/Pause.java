package org.pamir.contract.kafka.consumer;

import java.time.Duration;

/** Attempts that fail follow each other ever more slowly. */
final class Pause {

    private final long first;
    private final long longest;
    private long length;
    private long end = System.nanoTime();

    Pause(Duration first, Duration longest) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.length = this.first;
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** Begins a pause, twice as long as the one before. */
    Duration begin() {
        Duration begun = Duration.ofNanos(length);
        end = System.nanoTime() + length;
        length = Math.min(2 * length, longest);
        return begun;
    }

    /** Something succeeded. */
    void end() {
        length = first;
    }
}
