package org.pamir.assessment.history;

import java.time.Instant;
import java.util.List;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.AssessmentMoved.BandMove;
import org.pamir.contract.event.AssessmentMoved.MeasureMove;
import org.pamir.contract.event.AssessmentMoved.QuadrantMove;
import org.pamir.contract.event.AssessmentMoved.RankMoves;
import org.pamir.contract.event.Cause;
import org.pamir.contract.event.ScorecardComputed;

/**
 * One step in the history of an assessment.
 *
 * @param by who made it
 * @param moved what it changed; null while that is not known here
 */
public record Version(long version, Instant at, String by, Cause cause, Moved moved) {

    /** @param quadrant null where it did not change */
    public record Moved(
            List<MeasureMove> measures, List<BandMove> bands, QuadrantMove quadrant, List<RankMoves> ranks) {}

    static Version of(AssessmentMoved event) {
        Moved moved = new Moved(event.measures(), event.bands(), event.quadrant(), event.ranks());
        return new Version(event.version(), event.at(), event.cause().by(), event.cause(), moved);
    }

    static Version of(ScorecardComputed event) {
        return new Version(event.version(), event.at(), event.cause().by(), event.cause(), null);
    }
}
