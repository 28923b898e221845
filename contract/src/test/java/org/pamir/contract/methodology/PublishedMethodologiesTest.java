package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methodology files hold what index-rules say of each edition. */
class PublishedMethodologiesTest {

    @Test
    void thereAreThreeEditionsOldestFirst() {
        assertThat(Methodologies.all().methodologies())
                .extracting(Methodology::edition)
                .containsExactly("2021", "2023", "2025");
        assertThat(Methodologies.all().edition("2022")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021, 10, 4, 12, 9", "2023, 15, 5, 12, 11", "2025, 15, 5, 12, 11"})
    void eachHasItsNumberOfIndicatorsAndSections(
            String edition, int markets, int actors, int resilience, int sections) {
        Methodology methodology = methodology(edition);

        assertThat(methodology.parts("criminal_markets")).hasSize(markets);
        assertThat(methodology.parts("criminal_actors")).hasSize(actors);
        assertThat(methodology.parts("resilience")).hasSize(resilience);
        assertThat(methodology.sections()).hasSize(sections);
        assertThat(methodology.leaves("criminality")).hasSize(markets + actors);
        assertThat(methodology.indicators()).hasSize(markets + actors + resilience);
        assertThat(methodology.measures()).hasSize(4 + markets + actors + resilience);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023", "2025"})
    void everyIndicatorStandsInOneSectionAndFeedsOneComposite(String edition) {
        Methodology methodology = methodology(edition);

        List<String> inSections = methodology.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .map(Indicator::code)
                .toList();
        List<String> underComposites = List.of("criminal_markets", "criminal_actors", "resilience").stream()
                .flatMap(composite -> methodology.parts(composite).stream())
                .map(Measure::code)
                .toList();

        assertThat(inSections).doesNotHaveDuplicates().hasSameSizeAs(methodology.indicators());
        assertThat(underComposites).containsExactlyInAnyOrderElementsOf(inSections);
        assertThat(methodology.indicators())
                .allMatch(indicator -> methodology
                        .section(indicator.section())
                        .orElseThrow()
                        .indicators()
                        .contains(indicator));
    }

    @Test
    void theMarketsAreFiveMoreThanIn2021() {
        Set<String> added = codes(methodology("2023"));
        added.removeAll(codes(methodology("2021")));

        assertThat(added)
                .containsExactlyInAnyOrder(
                        "extortion_and_protection_racketeering",
                        "trade_in_counterfeit_goods",
                        "illicit_trade_in_excisable_goods",
                        "cyber_dependent_crimes",
                        "financial_crimes",
                        "private_sector_actors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023", "2025"})
    void compositesComeFirstAndCriminalityIsTheirMean(String edition) {
        Methodology methodology = methodology(edition);

        assertThat(methodology.measures().subList(0, 4))
                .extracting(Measure::code)
                .containsExactly("criminality", "criminal_markets", "criminal_actors", "resilience");
        assertThat(methodology.parts("criminality"))
                .extracting(Measure::code)
                .containsExactly("criminal_markets", "criminal_actors");
        assertThat(methodology.measures()).extracting(Measure::weight).containsOnly(1);
    }

    @Test
    void theTableOfAnEditionIsLaidOutAsItIsPublished() {
        assertThat(methodology("2021").table().sheet()).isEqualTo("2021_dataset");
        assertThat(headings("2021"))
                .hasSize(3 + 30)
                .startsWith("Continent", "Region", "Country", "Criminality avg,", "Criminal markets avg,")
                .contains("Criminal actors", "Resilience");
        assertThat(headings("2023"))
                .hasSize(3 + 36)
                .containsSequence("Synthetic drug trade", "Cyber-dependent crimes", "Financial crimes")
                .endsWith("Victim and witness support", "Prevention", "Non-state actors");
    }

    @Test
    void anEditionWithoutAPublishedTableHasEachCompositeBeforeItsParts() {
        assertThat(methodology("2025").table().sheet()).isEqualTo("2025_dataset");
        assertThat(headings("2025"))
                .hasSize(3 + 36)
                .startsWith("Continent", "Region", "Country", "Criminality", "Criminal markets", "Human trafficking")
                .containsSequence("Criminal actors", "Mafia-style groups")
                .containsSequence("Resilience", "Political leadership and governance");
    }

    private static List<String> headings(String edition) {
        return methodology(edition).table().columns().stream()
                .map(TableLayout.Column::heading)
                .toList();
    }

    private static Set<String> codes(Methodology methodology) {
        return methodology.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
    }

    private static Methodology methodology(String edition) {
        return Methodologies.all().edition(edition).orElseThrow();
    }
}
