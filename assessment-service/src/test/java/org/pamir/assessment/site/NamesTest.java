package org.pamir.assessment.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.assessment.standings.Places;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.QuadrantRule;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Scope;

/** That a new code or place does not come into the site in English by mistake. */
class NamesTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeAndPlaceHasANameInEveryLanguage(Language language) {
        Set<String> keys = Methodologies.all().methodologies().stream()
                .flatMap(NamesTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));
        keys.add("place.world");

        Names names = Names.in(language);

        assertThat(keys)
                .hasSizeGreaterThan(80)
                .filteredOn(key -> !names.has(key))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCountryHasANameInEveryLanguage(Language language) {
        Names names = Names.in(language);

        assertThat(Countries.all().countries())
                .filteredOn(country -> isNameless(names.country(country), country))
                .extracting(Country::code)
                .isEmpty();
    }

    /** Where Java knows no name, it gives the code. */
    private static boolean isNameless(String name, Country country) {
        return name.isBlank() || name.equals(country.iso2());
    }

    private static Stream<String> keys(Methodology methodology) {
        return Stream.of(
                        Stream.of("edition." + methodology.edition()),
                        methodology.measures().stream().map(Measure::code).map("measure."::concat),
                        methodology.sections().stream().map(Section::code).map("section."::concat),
                        methodology.bandScales().stream()
                                .flatMap(scale -> scale.bands().stream())
                                .map(Band::code)
                                .map("band."::concat),
                        quadrants(methodology.quadrantRule()),
                        Stream.of(Scope.Kind.CONTINENT, Scope.Kind.REGION)
                                .flatMap(kind -> Places.names(kind, methodology.edition()).stream())
                                .map(place -> "place." + place.replace(' ', '_')))
                .flatMap(keys -> keys);
    }

    private static Stream<String> quadrants(QuadrantRule rule) {
        return Stream.of("high", "low")
                .flatMap(first -> Stream.of("high", "low")
                        .map(second -> "quadrant." + first + "_" + rule.criminality() + "_" + second + "_"
                                + rule.resilience()));
    }
}
