package org.pamir.assessment.site.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pamir.assessment.comparison.ChangeAnswer;
import org.pamir.assessment.comparison.ChangeAnswer.MeasureChange;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Mean;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.standings.Scope;

/**
 * The figures beside the map.
 *
 * @param action where a form that chooses a measure goes
 * @param average over all countries that have a value; null where none has
 * @param averaged how many have one
 * @param earlier what became of the measure since the edition before; null where that does not have it
 */
record Headlines(String action, BigDecimal average, int averaged, List<Quadrant> quadrants, Earlier earlier) {

    private static final int MOST = 5;

    /** How many assessments are in a quadrant. */
    record Quadrant(String name, String style, long countries) {}

    /**
     * The changes between two editions.
     *
     * @param average the earlier edition's; null where there is none
     * @param delta of the averages; null where they are not like for like
     * @param onCommonBasis whether the changes are of values recomputed from the indicators that both editions have
     */
    record Earlier(String edition, BigDecimal average, BigDecimal delta, boolean onCommonBasis, List<Movers> lists) {}

    /** @param up whether these are the largest increases, or the largest decreases; largest first */
    record Movers(boolean up, List<Mover> movers) {}

    record Mover(String code, String name, String href, BigDecimal from, BigDecimal to, BigDecimal delta) {}

    static Headlines of(Frame frame, Standings standings, Optional<Standings> before, Measure measure) {
        Mean mean = mean(standings, measure);
        return new Headlines(
                frame.links().world(new View(frame.view().methodology(), Optional.empty())),
                mean.value() == null ? null : mean.value().published(),
                mean.countries(),
                quadrants(frame, standings),
                before.filter(edition ->
                                edition.methodology().measure(measure.code()).isPresent())
                        .map(edition -> earlier(frame, edition, standings, measure))
                        .orElse(null));
    }

    private static Mean mean(Standings standings, Measure measure) {
        return Mean.of(standings, Places.countries(Scope.WORLD, standings.edition()), measure.code());
    }

    /** In reading order of the matrix: resilience goes to the right, criminality up. */
    private static List<Quadrant> quadrants(Frame frame, Standings standings) {
        List<Quadrant> quadrants = new ArrayList<>();
        for (String code : List.of("high_%s_low_%s", "high_%s_high_%s", "low_%s_low_%s", "low_%s_high_%s")) {
            String quadrant = code.formatted(
                    standings.methodology().quadrantRule().criminality(),
                    standings.methodology().quadrantRule().resilience());
            long countries = standings.scorecards().values().stream()
                    .filter(scorecard -> quadrant.equals(scorecard.quadrant()))
                    .count();
            quadrants.add(new Quadrant(
                    frame.names().quadrant(quadrant), code.replace("_%s", "").replace('_', '-'), countries));
        }
        return List.copyOf(quadrants);
    }

    private static Earlier earlier(Frame frame, Standings before, Standings after, Measure measure) {
        boolean likeForLike = after.methodology().likeForLike(measure.code(), before.methodology());
        Mean was = mean(before, measure);
        Mean is = mean(after, measure);
        List<Mover> movers = after.countries().stream()
                .filter(country -> before.scorecard(country.code()).isPresent())
                .map(country -> mover(frame, country, ChangeAnswer.change(country, measure, before, after)))
                .filter(Objects::nonNull)
                .toList();
        return new Earlier(
                before.edition(),
                was.value() == null ? null : was.value().published(),
                !likeForLike || was.value() == null || is.value() == null
                        ? null
                        : is.value().minus(was.value()).published(),
                !likeForLike,
                List.of(new Movers(true, largest(movers, 1)), new Movers(false, largest(movers, -1))));
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

    private static List<Mover> largest(List<Mover> movers, int sign) {
        return movers.stream()
                .filter(mover -> mover.delta().signum() == sign)
                .sorted(Comparator.comparing((Mover mover) -> mover.delta().abs())
                        .reversed()
                        .thenComparing(Mover::name))
                .limit(MOST)
                .toList();
    }
}
