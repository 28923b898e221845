package org.pamir.assessment.site.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.site.Figures;
import org.pamir.contract.methodology.Fraction;

class SumsTest {

    @ParameterizedTest
    @CsvSource({
        "49/8, 6.125",
        "449/80, 5.6125",
        "71/15, 4.7333…",
        "2/3, 0.6666…",
        "11/2, 5.5",
        "70, 70",
        "1/3200, 0.0003125"
    })
    void aFractionIsWrittenWholeWhereItEndsAndCutOffWhereItDoesNot(String fraction, String decimals) {
        assertThat(Sums.decimals(new Figures(Locale.ENGLISH), Fraction.parse(fraction)))
                .isEqualTo(decimals);
    }
}
