package org.pamir.assessment.site.ranking;

import java.math.BigDecimal;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.comparison.ChangeAnswer.RankChange;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/**
 * A country in a ranking.
 *
 * @param name in the language of the page
 * @param rank null where it has no value
 * @param value null where it has no assessment
 * @param before its value in the edition before; null where it had none
 * @param edition since the edition before; null where there is nothing to compare with
 * @param moment since the moment that was asked for; null likewise
 */
record Line(
        Country country,
        String name,
        Scope.Kind among,
        Rank rank,
        MeasureValue value,
        BigDecimal before,
        MeasureChange edition,
        MeasureChange moment) {

    public boolean scored() {
        return rank != null;
    }

    public BigDecimal published() {
        return value == null ? null : value.value();
    }

    /** Code; null where there is no value. */
    public String band() {
        return value == null ? null : value.band();
    }

    public BigDecimal delta() {
        return edition == null ? null : edition.delta();
    }

    /** On the basis that both editions have; null where the values themselves compare. */
    public BigDecimal basisDelta() {
        return edition == null || edition.commonBasis() == null
                ? null
                : edition.commonBasis().delta();
    }

    public Integer ranks() {
        return ranks(edition);
    }

    public BigDecimal sinceDelta() {
        return moment == null ? null : moment.delta();
    }

    public Integer sinceRanks() {
        return ranks(moment);
    }

    /** Previous rank less the present one, among those of this ranking. */
    private Integer ranks(MeasureChange change) {
        if (change == null) {
            return null;
        }
        RankChange ranks = change.rankChange();
        return switch (among) {
            case WORLD -> ranks.world();
            case CONTINENT -> ranks.continent();
            case REGION -> ranks.region();
        };
    }
}
