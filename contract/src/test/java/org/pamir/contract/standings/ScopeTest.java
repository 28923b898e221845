package org.pamir.contract.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

class ScopeTest {

    @Test
    void aCountryIsRankedInTheWorldItsContinentAndItsRegion() {
        Country tajikistan = Countries.all().byCode("TJK").orElseThrow();

        assertThat(Scope.of(tajikistan, "2021"))
                .extracting(Scope::toString)
                .containsExactly("world", "continent:Asia", "region:Central Asia and the Caucasus");
    }

    @Test
    void theRegionIsTheOneOfTheEdition() {
        Country kiribati = Countries.all().byCode("KIR").orElseThrow();
        Scope micronesia = new Scope(Scope.Kind.REGION, "Micronesia");

        assertThat(micronesia.contains(kiribati, "2025")).isTrue();
        assertThat(micronesia.contains(kiribati, "2023")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world",
                "continent:Asia",
                "region:Central & Eastern Europe",
                "region:Central Asia and the Caucasus"
            })
    void isReadAsItIsWritten(String text) {
        assertThat(Scope.parse(text)).map(Scope::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "World", "world:", "world:x", "continent", "continent:", "region: ", "planet:Earth", ":Asia"
            })
    void anythingElseIsNoScope(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }

    @Test
    void everyKindButTheWorldHasAName() {
        assertThatThrownBy(() -> new Scope(Scope.Kind.REGION, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scope(Scope.Kind.WORLD, "Earth")).isInstanceOf(IllegalArgumentException.class);
    }
}
