package org.pamir.assessment.datapackage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pamir.contract.event.Cause;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;

/**
 * What a version of an assessment changed, found by comparing its scorecard with the one before.
 *
 * @param moves measures whose exact value changed, in the order of the methodology
 * @param quadrant such as {@code low ... to high ...}; nothing where it stayed
 */
record Change(
        String country, long version, Instant at, Cause cause, List<Move> moves, Optional<QuadrantMove> quadrant) {

    /** Either value is null where there was or is none. */
    record Move(Measure measure, Fraction from, Fraction to) {

        /** Null where one of the two is missing. */
        Fraction delta() {
            return from == null || to == null ? null : to.minus(from);
        }
    }

    /** Either is null where there was or is none. */
    record QuadrantMove(String from, String to) {}

    /** @param before null where there is none */
    static Change between(ScorecardComputed before, ScorecardComputed after, Methodology methodology) {
        List<Move> moves = new ArrayList<>();
        for (Measure measure : methodology.measures()) {
            Fraction from = exact(before, measure);
            Fraction to = exact(after, measure);
            if (!Objects.equals(from, to)) {
                moves.add(new Move(measure, from, to));
            }
        }
        String quadrantBefore = before == null ? null : before.quadrant();
        return new Change(
                after.country(),
                after.version(),
                after.at(),
                after.cause(),
                List.copyOf(moves),
                Objects.equals(quadrantBefore, after.quadrant())
                        ? Optional.empty()
                        : Optional.of(new QuadrantMove(quadrantBefore, after.quadrant())));
    }

    private static Fraction exact(ScorecardComputed scorecard, Measure measure) {
        MeasureValue value = scorecard == null ? null : scorecard.measures().get(measure.code());
        return value == null ? null : value.exact();
    }
}
