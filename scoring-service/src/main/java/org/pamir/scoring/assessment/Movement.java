package org.pamir.scoring.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.BandMove;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.QuadrantMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.MeasureValue;

/** What moved between two versions of an assessment. */
final class Movement {

    private Movement() {}

    /** The measures whose exact value changed, in the order of the methodology. */
    static List<MeasureMove> measures(Assessment before, Assessment after) {
        List<MeasureMove> moves = new ArrayList<>();
        after.measures().forEach((code, to) -> {
            MeasureValue from = before.measures().get(code);
            if (!Objects.equals(from.exact(), to.exact())) {
                moves.add(new MeasureMove(code, from.value(), to.value(), delta(from.exact(), to.exact())));
            }
        });
        return moves;
    }

    static AssessmentMoved of(Assessment before, Assessment after, List<MeasureMove> measures, List<RankMoves> ranks) {
        ScorecardComputed scorecard = after.scorecard();
        return new AssessmentMoved(
                scorecard.edition(),
                scorecard.country(),
                scorecard.version(),
                scorecard.at(),
                scorecard.cause(),
                measures,
                bands(before, after, measures),
                Objects.equals(before.quadrant(), after.quadrant())
                        ? null
                        : new QuadrantMove(before.quadrant(), after.quadrant()),
                ranks);
    }

    private static List<BandMove> bands(Assessment before, Assessment after, List<MeasureMove> measures) {
        return measures.stream()
                .map(MeasureMove::measure)
                .map(code -> new BandMove(
                        code,
                        before.measures().get(code).band(),
                        after.measures().get(code).band()))
                .filter(move -> !Objects.equals(move.from(), move.to()))
                .toList();
    }

    private static BigDecimal delta(Fraction from, Fraction to) {
        return from == null || to == null ? null : to.minus(from).published();
    }
}
