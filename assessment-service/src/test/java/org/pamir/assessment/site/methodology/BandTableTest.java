package org.pamir.assessment.site.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.methodology.BandTable.Line;
import org.pamir.contract.methodology.Methodologies;

class BandTableTest {

    @Test
    void theBandsOfIndicatorsCoverTheHalfStepsAsTheRulesHaveThem() {
        BandTable influence =
                BandTable.of(Methodologies.all().edition("2021").orElseThrow()).get(0);

        assertThat(influence.isWorse()).isTrue();
        assertThat(influence.lines())
                .extracting(line -> line.from() + "-" + line.to())
                .containsExactly("1-3", "3.5-5", "5.5-7.5", "8-10");
        assertThat(influence.lines()).last().extracting(Line::below).isNull();
    }
}
