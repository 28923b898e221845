package org.pamir.contract.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeForLikeTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2023, criminality, false",
        "2021, 2023, criminal_markets, false",
        "2021, 2023, criminal_actors, false",
        "2021, 2023, resilience, true",
        "2021, 2023, heroin_trade, true",
        "2021, 2023, financial_crimes, false",
        "2023, 2025, criminality, true",
        "2023, 2025, resilience, true",
        "2023, 2025, financial_crimes, true",
        "2023, 2025, nothing_of_ours, false"
    })
    void onlyWhatIsMadeOfTheSamePartsIsComparedAsItStands(
            String edition, String other, String measure, boolean expected) {
        Methodology one = Methodologies.all().edition(edition).orElseThrow();
        Methodology two = Methodologies.all().edition(other).orElseThrow();

        assertThat(one.likeForLike(measure, two)).isEqualTo(expected);
        assertThat(two.likeForLike(measure, one)).isEqualTo(expected);
    }

    @Test
    void weightsAreComparedAllTheWayUp() {
        Methodology equal = Weighted.methodology(1, 1, 1);
        Methodology sameShares = Weighted.methodology(2, 2, 1);
        Methodology otherShares = Weighted.methodology(2, 1, 1);

        assertThat(equal.likeForLike("top", sameShares)).isTrue();
        assertThat(equal.likeForLike("top", otherShares)).isFalse();
        assertThat(equal.likeForLike("c", otherShares)).isTrue();
    }
}
