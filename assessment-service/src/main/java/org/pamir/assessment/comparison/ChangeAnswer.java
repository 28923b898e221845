package org.pamir.assessment.comparison;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/** What became of a country from one edition to a later one. */
@Schema(name = "Change")
public record ChangeAnswer(
        @Schema(description = "The earlier edition") String from,
        @Schema(description = "The later edition") String to,

        @Schema(description = "The measures that both editions have")
        Map<String, MeasureChange> measures) {

    @Schema(name = "MeasureChange")
    public record MeasureChange(
            BigDecimal from,
            BigDecimal to,

            @Schema(description = "The rounded difference of the exact values; null where one of them is missing")
            BigDecimal delta,

            @Schema(
                    description =
                            "Whether both values were computed from the same indicators with the same weights. If not,"
                                    + " the delta also shows the change of method")
            boolean likeForLike,

            RankChange rankChange,

            @Schema(description = "For composites that are not like for like; else null")
            OnCommonBasis commonBasis) {}

    @Schema(
            name = "RankChange",
            description =
                    "Previous rank - current rank: positive means moved towards rank 1, the highest value. Null where the"
                            + " country was or is not ranked, or belongs to another region now")
    public record RankChange(Integer world, Integer continent, Integer region) {}

    @Schema(
            name = "CommonBasis",
            description = "The composite recomputed for both editions from the indicators that both have")
    public record OnCommonBasis(BigDecimal from, BigDecimal to, BigDecimal delta, List<String> indicators) {}

    /** @param before standings of an edition in which the country has an assessment, as it has in {@code after} */
    public static ChangeAnswer of(Country country, Standings before, Standings after) {
        Map<String, MeasureChange> measures = new LinkedHashMap<>();
        for (Measure measure : after.methodology().measures()) {
            if (before.methodology().measure(measure.code()).isPresent()) {
                measures.put(measure.code(), change(country, measure, before, after));
            }
        }
        return new ChangeAnswer(before.edition(), after.edition(), measures);
    }

    /** Of one measure that both have; the country has an assessment in both. */
    public static MeasureChange change(Country country, Measure measure, Standings before, Standings after) {
        Fraction from = before.value(country.code(), measure.code()).exact();
        Fraction to = after.value(country.code(), measure.code()).exact();
        boolean likeForLike = after.methodology().likeForLike(measure.code(), before.methodology());
        return new MeasureChange(
                published(from),
                published(to),
                delta(from, to),
                likeForLike,
                rankChange(country, measure.code(), before, after),
                measure instanceof Composite && !likeForLike
                        ? onCommonBasis(country, measure.code(), before, after)
                        : null);
    }

    private static OnCommonBasis onCommonBasis(Country country, String composite, Standings before, Standings after) {
        Methodology earlier = before.methodology();
        CommonBasis basis = new CommonBasis(earlier, after.methodology(), composite);
        Fraction from = basis.value(
                        before.scorecard(country.code()).orElseThrow().measures())
                .orElse(null);
        Fraction to = basis.value(after.scorecard(country.code()).orElseThrow().measures())
                .orElse(null);
        return new OnCommonBasis(published(from), published(to), delta(from, to), basis.indicators());
    }

    private static RankChange rankChange(Country country, String measure, Standings before, Standings after) {
        return new RankChange(
                rankChange(Scope.Kind.WORLD, country, measure, before, after),
                rankChange(Scope.Kind.CONTINENT, country, measure, before, after),
                rankChange(Scope.Kind.REGION, country, measure, before, after));
    }

    private static Integer rankChange(
            Scope.Kind kind, Country country, String measure, Standings before, Standings after) {
        Scope scope = kind.of(country, after.edition());
        if (!scope.equals(kind.of(country, before.edition()))) {
            return null;
        }
        Optional<Rank> from = before.ranking(measure, scope).of(country.code());
        Optional<Rank> to = after.ranking(measure, scope).of(country.code());
        return from.isEmpty() || to.isEmpty()
                ? null
                : (Integer) (from.get().rank() - to.get().rank());
    }

    private static BigDecimal delta(Fraction from, Fraction to) {
        return from == null || to == null ? null : to.minus(from).published();
    }

    private static BigDecimal published(Fraction value) {
        return value == null ? null : value.published();
    }
}
