package org.pamir.assessment.site.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.methodology.Differences.Compared;
import org.pamir.assessment.site.methodology.Differences.Resettled;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

class DifferencesTest {

    @Test
    void whatAnEditionAddedIsFoundByComparingTheFiles() {
        Differences differences = Differences.between(edition("2021"), edition("2023"));

        assertThat(differences.added())
                .extracting(Indicator::code)
                .containsExactly(
                        "extortion_and_protection_racketeering",
                        "trade_in_counterfeit_goods",
                        "illicit_trade_in_excisable_goods",
                        "cyber_dependent_crimes",
                        "financial_crimes",
                        "private_sector_actors");
        assertThat(differences.newSections())
                .extracting(Section::code)
                .containsExactly("cyber_dependent_crimes", "financial_crimes");
        assertThat(differences.removed()).isEmpty();
        assertThat(differences.sameRules()).isTrue();
        assertThat(differences.composites())
                .filteredOn(Compared::likeForLike)
                .extracting(compared -> compared.composite().code())
                .containsExactly("resilience");
    }

    @Test
    void whatAnEditionDroppedIsSaidToo() {
        Differences differences = Differences.between(edition("2023"), edition("2021"));

        assertThat(differences.removed()).hasSize(6);
        assertThat(differences.isSameIndicators()).isFalse();
    }

    @Test
    void aCountryThatBelongsToAnotherRegionIsNamed() {
        Differences differences = Differences.of(edition("2025")).orElseThrow();

        assertThat(differences.isSameIndicators()).isTrue();
        assertThat(differences.resettled())
                .extracting(one -> one.country().code(), Resettled::from, Resettled::to)
                .contains(tuple("KIR", "Melanesia", "Micronesia"));
    }

    @Test
    void theFirstEditionHasNothingBeforeIt() {
        assertThat(Differences.of(edition("2021"))).isEmpty();
    }

    private static Methodology edition(String edition) {
        return Methodologies.all().edition(edition).orElseThrow();
    }
}
