package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.invariant.Violation;

/**
 * What a case showed once.
 *
 * @param edits that were accepted while it ran
 * @param invariants ids of those that were checked; none if it did not come to that
 * @param failure why it could not be carried through, or null
 */
public record CaseResult(
        String id,
        String fault,
        int repetition,
        long edits,
        double seconds,
        List<Figure> figures,
        List<String> invariants,
        List<Violation> violations,
        String failure) {

    /** Whether every guarantee held and the fault took place, whatever the machine was busy with. */
    public boolean holds() {
        return failure == null
                && violations.isEmpty()
                && figures.stream().allMatch(figure -> figure.isTime() || figure.passes());
    }

    /** Whether the times are as they should be too. */
    public boolean isGreen() {
        return holds() && figures.stream().allMatch(Figure::passes);
    }
}
