package org.pamir.bench.fault;

import org.pamir.bench.invariant.Evidence;

/** One way to break something while editors, readers and followers are at work. */
public interface FaultCase {

    /** Such as {@code F1}. */
    String id();

    /** What is done, in a few words. */
    String fault();

    /** Breaks it, and mends it, under load; the load ends when this returns. */
    void run(Stage stage) throws Exception;

    /** What this case looks at besides the invariants, when all is quiet again. */
    default void check(Stage stage, Evidence evidence) throws Exception {}

    /** Whether the topics are to be replayed into an empty database afterwards (I6). */
    default boolean replays() {
        return false;
    }
}
