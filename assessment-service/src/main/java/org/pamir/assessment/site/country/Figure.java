package org.pamir.assessment.site.country;

import java.math.BigDecimal;
import java.util.List;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * A measure of a country, and what it is to be seen against.
 *
 * @param ranks in the world, the continent and the region; empty where there is no value
 * @param change since the edition before; null where one of the two lacks the measure or the country
 * @param region median of the region, published; null where nobody has a value
 * @param world median of the world
 */
public record Figure(
        Measure measure,
        MeasureValue value,
        List<Place> ranks,
        MeasureChange change,
        BigDecimal region,
        BigDecimal world) {

    /** @param before the rank in the edition before; null where there is none to compare with */
    public record Place(Scope scope, Rank rank, Integer before) {}

    public boolean hasValue() {
        return value.value() != null;
    }

    /** The value in the edition before, or null. */
    public BigDecimal before() {
        return change == null ? null : change.from();
    }

    public BigDecimal delta() {
        return change == null ? null : change.delta();
    }

    /** The rank in the world, or null. */
    public Rank worldRank() {
        return ranks.isEmpty() ? null : ranks.get(0).rank();
    }
}
