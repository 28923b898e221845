package org.pamir.assessment.site.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.place.Average;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * What became of a measure since an earlier edition.
 *
 * @param average the earlier edition's for the world; null where there is none
 * @param delta of the averages; null where they are not like for like
 * @param onCommonBasis whether the changes are of values recomputed from the indicators that both editions have
 * @param lists the largest increases, the largest decreases
 */
public record Since(String edition, BigDecimal average, BigDecimal delta, boolean onCommonBasis, List<Movers> lists) {

    /** @param up whether these are increases; largest first */
    public record Movers(boolean up, List<Mover> movers) {}

    /** A country's change. */
    public record Mover(String code, String name, String href, BigDecimal from, BigDecimal to, BigDecimal delta) {}

    /** @param most how many movers of each direction */
    public static Since of(Frame frame, Standings before, Standings after, Measure measure, int most) {
        boolean likeForLike = after.methodology().likeForLike(measure.code(), before.methodology());
        Measure earlier = before.methodology().measure(measure.code()).orElseThrow();
        Average was = Average.of(frame, before, Scope.WORLD, earlier);
        Average is = Average.of(frame, after, Scope.WORLD, measure);
        List<Mover> movers = after.countries().stream()
                .filter(country -> before.scorecard(country.code()).isPresent())
                .map(country -> mover(frame, country, ChangeAnswer.change(country, measure, before, after)))
                .filter(Objects::nonNull)
                .toList();
        return new Since(
                before.edition(),
                was.value(),
                likeForLike ? is.minus(was) : null,
                !likeForLike,
                List.of(new Movers(true, largest(movers, 1, most)), new Movers(false, largest(movers, -1, most))));
    }

    private static Mover mover(Frame frame, Country country, MeasureChange change) {
        boolean common = change.commonBasis() != null;
        BigDecimal delta = common ? change.commonBasis().delta() : change.delta();
        if (delta == null) {
            return null;
        }
        return new Mover(
                country.code(),
                frame.names().country(country),
                frame.links().country(frame.view(), country.code()),
                common ? change.commonBasis().from() : change.from(),
                common ? change.commonBasis().to() : change.to(),
                delta);
    }

    private static List<Mover> largest(List<Mover> movers, int sign, int most) {
        return movers.stream()
                .filter(mover -> mover.delta().signum() == sign)
                .sorted(Comparator.comparing((Mover mover) -> mover.delta().abs())
                        .reversed()
                        .thenComparing(Mover::name))
                .limit(most)
                .toList();
    }
}
