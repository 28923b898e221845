package org.pamir.bench.fault;

import java.util.Set;
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

    /** Whether it plays on a cluster of its own, as what it leaves behind would be in the way of others. */
    default boolean isAlone() {
        return false;
    }

    /** Ids of guarantees that nobody can give under this fault; the class says why. */
    default Set<String> excused() {
        return Set.of();
    }
}
