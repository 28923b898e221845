package org.pamir.bench.invariant;

import java.util.List;

/** A guarantee, checked when everything that was on its way has arrived. */
public interface Invariant {

    /** Such as {@code I1}. */
    String id();

    /** What is promised, in a few words. */
    String promise();

    /** Nothing if it holds. */
    List<Violation> check(Evidence evidence);
}
