package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** Every composite that the publisher printed comes out of the indicator scores, to the second decimal. */
class PublishedCompositesTest {

    private static final List<String> COMPOSITES =
            List.of("criminality", "criminal_markets", "criminal_actors", "resilience");

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void allCompositesOfAllCountriesComeOut(String edition) {
        Map<String, Map<String, BigDecimal>> published = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> computed = new LinkedHashMap<>();
        PublishedScores.read("published-composites.csv").forEach((key, row) -> {
            if (key.startsWith(edition)) {
                published.put(key, byComposite(code -> new BigDecimal(row.get(code))));
                Map<String, MeasureValue> values = evaluate(edition, key.substring(5));
                computed.put(key, byComposite(code -> values.get(code).value().setScale(2)));
            }
        });

        assertThat(published).hasSize(193);
        assertThat(computed).isEqualTo(published);
    }

    @Test
    void theQuadrantsOf2021AreAsManyAsPublished() {
        Methodology methodology = Methodologies.all().edition("2021").orElseThrow();

        Map<String, Long> quadrants = Countries.all().countries().stream()
                .map(country ->
                        methodology.quadrant(evaluate("2021", country.code())).orElseThrow())
                .collect(Collectors.groupingBy(quadrant -> quadrant, Collectors.counting()));

        assertThat(quadrants)
                .containsOnly(
                        Map.entry("high_criminality_low_resilience", 57L),
                        Map.entry("low_criminality_low_resilience", 77L),
                        Map.entry("low_criminality_high_resilience", 50L),
                        Map.entry("high_criminality_high_resilience", 9L));
    }

    @Test
    void tajikistan2021IsRankedAsPublished() {
        Country tajikistan = Countries.all().byCode("TJK").orElseThrow();

        List<Rank> ranks = Scope.of(tajikistan, "2021").stream()
                .map(scope -> Ranking.of(criminality(scope)).of("TJK").orElseThrow())
                .toList();

        assertThat(ranks).containsExactly(new Rank(62, 193, 0), new Rank(20, 46, 0), new Rank(1, 8, 0));
    }

    private static Map<String, Fraction> criminality(Scope scope) {
        return Countries.all().countries().stream()
                .filter(country -> scope.contains(country, "2021"))
                .collect(Collectors.toMap(
                        Country::code,
                        country -> evaluate("2021", country.code())
                                .get("criminality")
                                .exact()));
    }

    private static Map<String, MeasureValue> evaluate(String edition, String country) {
        return Methodologies.all().edition(edition).orElseThrow().evaluate(PublishedScores.of(edition, country));
    }

    private static Map<String, BigDecimal> byComposite(java.util.function.Function<String, BigDecimal> value) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        COMPOSITES.forEach(code -> values.put(code, value.apply(code)));
        return values;
    }
}
