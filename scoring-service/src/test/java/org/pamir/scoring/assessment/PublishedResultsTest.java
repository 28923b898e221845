package org.pamir.scoring.assessment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.standings.Ranking;
import org.pamir.contract.standings.Scope;

/** Our arithmetic against what the Index published for all countries of 2021 and 2023. */
class PublishedResultsTest {

    static List<PublishedTable> tables() {
        return PublishedTable.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyPublishedCompositeComesOutToTheSecondDecimal(PublishedTable table) {
        Map<AssessmentKey, Map<String, BigDecimal>> computed =
                table.scores().keySet().stream().collect(toMap(key -> key, key -> composites(scorecard(table, key))));

        assertThat(computed).hasSize(2 * 193).isEqualTo(table.composites());
        assertThat(computed.values())
                .allSatisfy(composites -> assertThat(composites).hasSize(4));
    }

    @Test
    void theQuadrantsOf2021HaveTheirPublishedSizes() {
        PublishedTable table = PublishedTable.sample();

        Map<String, Long> sizes = table.edition("2021")
                .map(key -> scorecard(table, key).quadrant())
                .collect(groupingBy(quadrant -> quadrant, counting()));

        assertThat(sizes)
                .isEqualTo(Map.of(
                        "high_criminality_low_resilience", 57L,
                        "low_criminality_low_resilience", 77L,
                        "low_criminality_high_resilience", 50L,
                        "high_criminality_high_resilience", 9L));
    }

    @Test
    void tajikistan2021HasItsPublishedRanks() {
        PublishedTable table = PublishedTable.sample();
        Country tajikistan = Countries.all().byCode("TJK").orElseThrow();

        List<String> ranks = Scope.of(tajikistan, "2021").stream()
                .map(scope -> criminalityRanking(table, scope).of("TJK").orElseThrow())
                .map(rank -> rank.rank() + " of " + rank.of())
                .toList();

        assertThat(ranks).containsExactly("62 of 193", "20 of 46", "1 of 8");
    }

    private static Ranking criminalityRanking(PublishedTable table, Scope scope) {
        Map<String, Fraction> values = table.edition("2021")
                .filter(key ->
                        scope.contains(Countries.all().byCode(key.country()).orElseThrow(), "2021"))
                .collect(toMap(
                        AssessmentKey::country,
                        key -> scorecard(table, key)
                                .measures()
                                .get("criminality")
                                .exact()));
        return Ranking.of(values);
    }

    private static ScorecardComputed scorecard(PublishedTable table, AssessmentKey key) {
        Methodology methodology = Methodologies.all().edition(key.edition()).orElseThrow();
        AssessmentFold fold = new AssessmentFold(Assessment.unwritten(key, methodology), Map.of());
        for (SectionRevised revision :
                Edits.firstOfEverySection(key, table.scores().get(key))) {
            fold.take(revision);
        }
        return fold.current().scorecard();
    }

    private static Map<String, BigDecimal> composites(ScorecardComputed scorecard) {
        return Methodologies.all().edition(scorecard.edition()).orElseThrow().composites().stream()
                .collect(toMap(
                        composite -> composite.code(),
                        composite -> scorecard
                                .measures()
                                .get(composite.code())
                                .value()
                                .setScale(2, RoundingMode.UNNECESSARY)));
    }
}
