package org.pamir.contract.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private static final Countries COUNTRIES = Countries.all();

    @Test
    void thereAre193OnFiveContinents() {
        Map<String, Long> continents = COUNTRIES.countries().stream()
                .collect(Collectors.groupingBy(Country::continent, Collectors.counting()));

        assertThat(COUNTRIES.countries()).hasSize(193);
        assertThat(continents)
                .containsOnly(
                        Map.entry("Africa", 54L),
                        Map.entry("Asia", 46L),
                        Map.entry("Europe", 44L),
                        Map.entry("Americas", 35L),
                        Map.entry("Oceania", 14L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023", "2025"})
    void thereAre22RegionsEachOnOneContinent(String edition) {
        Map<String, Set<String>> continentsByRegion = COUNTRIES.countries().stream()
                .collect(Collectors.groupingBy(
                        country -> country.region(edition),
                        Collectors.mapping(Country::continent, Collectors.toSet())));

        assertThat(continentsByRegion).hasSize(22).allSatisfy((region, continents) -> {
            assertThat(region).isEqualTo(region.strip());
            assertThat(continents).hasSize(1);
        });
    }

    @Test
    void codesAreThoseOfIso3166() {
        assertThat(COUNTRIES.countries()).allSatisfy(country -> {
            assertThat(country.code()).matches("[A-Z]{3}");
            assertThat(country.iso2()).matches("[A-Z]{2}");
            assertThat(country.name()).isNotBlank().isEqualTo(country.name().strip());
            assertThat(country.latitude()).isBetween(-90.0, 90.0);
            assertThat(country.longitude()).isBetween(-180.0, 180.0);
        });
        assertThat(COUNTRIES.countries()).extracting(Country::iso2).doesNotHaveDuplicates();
        assertThat(COUNTRIES.countries()).extracting(Country::code).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"2019, Melanesia", "2021, Melanesia", "2023, Melanesia", "2025, Micronesia", "2027, Micronesia"})
    void membershipOfARegionBelongsToTheEditionAndLaterOnesKeepIt(String edition, String region) {
        Country kiribati = COUNTRIES.byCode("KIR").orElseThrow();

        assertThat(kiribati.region(edition)).isEqualTo(region);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everySpellingMetInPublishedTablesIsFound(String code, String spelling) {
        assertThat(COUNTRIES.bySpelling(spelling)).map(Country::code).contains(code);
    }

    /** The names in the published workbook and country table, one to a line, such as {@code COD Congo, Dem, Rep,}. */
    static List<String[]> spellings() throws IOException {
        Path file = Path.of("src", "test", "resources", "org", "pamir", "contract", "country", "spellings.txt");
        return Files.readAllLines(file).stream()
                .map(line -> new String[] {line.substring(0, 3), line.substring(4)})
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "' TAJIKISTAN ', TJK",
        "tjk, TJK",
        "COTE D’IVOIRE, CIV",
        "Cote d'Ivoire, CIV",
        "'Congo, Rep,', COG",
        "eSwatini, SWZ",
        "'St, Lucia', LCA"
    })
    void caseAccentsPunctuationAndBlanksDoNotCountInATable(String spelling, String code) {
        assertThat(COUNTRIES.bySpelling(spelling)).map(Country::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Atlantis", "TJ", "塔吉克斯坦"})
    void anythingElseIsNoCountry(String spelling) {
        assertThat(COUNTRIES.bySpelling(spelling)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tjk", "TJ", "ZZZ", "", " TJK"})
    void aCodeIsExact(String code) {
        assertThat(COUNTRIES.byCode(code)).isEmpty();
    }
}
