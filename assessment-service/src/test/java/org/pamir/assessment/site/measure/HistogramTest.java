package org.pamir.assessment.site.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.contract.methodology.Fraction;

/** How values are summed up beside their distribution. */
class HistogramTest {

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(Histogram.median(List.of(Fraction.of(1), Fraction.of(2), Fraction.of(10))))
                .isEqualTo(Fraction.of(2));
    }

    @Test
    void theMedianOfAnEvenNumberLiesExactlyBetweenTheTwoInTheMiddle() {
        assertThat(Histogram.median(
                        List.of(Fraction.of(1), new Fraction(49, 8), new Fraction(449, 80), Fraction.of(10))))
                .isEqualTo(new Fraction(939, 160));
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(Histogram.median(List.of())).isNull();
    }
}
