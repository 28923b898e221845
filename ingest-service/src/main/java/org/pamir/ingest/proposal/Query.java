package org.pamir.ingest.proposal;

import java.util.Optional;

/**
 * Which proposals somebody asks for; what is empty does not limit.
 *
 * @param waitingForMe only those whose next step is the caller's
 * @param before only ids lower than this one: where the page before ended
 * @param limit at most so many, 1 to {@link #LARGEST_PAGE}
 */
public record Query(
        Optional<State> state,
        Optional<String> edition,
        Optional<String> country,
        Optional<String> author,
        boolean waitingForMe,
        long before,
        int limit) {

    public static final int LARGEST_PAGE = 200;

    public static final Query NEWEST = new Query(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, Long.MAX_VALUE, 50);
}
