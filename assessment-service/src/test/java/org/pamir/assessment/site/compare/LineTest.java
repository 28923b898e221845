package org.pamir.assessment.site.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.country.Axis;
import org.pamir.assessment.site.country.Figure;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;

class LineTest {

    private static final Axis AXIS = new Axis(BigDecimal.ONE, BigDecimal.TEN);
    private static final Measure HEROIN = Methodologies.all()
            .edition("2023")
            .orElseThrow()
            .measure("heroin_trade")
            .orElseThrow();

    private static Figure figure(String exact) {
        Fraction value = exact == null ? null : Fraction.parse(exact);
        return new Figure(
                HEROIN,
                value == null
                        ? new MeasureValue(null, null, 0, 1, List.of("heroin_trade"), null)
                        : new MeasureValue(value, value.published(), 1, 1, List.of(), "moderate"),
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void itReachesFromTheLowestToTheHighest() {
        Line line = Line.of(AXIS, HEROIN, List.of(figure("11/2"), figure("1"), figure("10")));

        assertThat(line.from()).isEqualTo("2.00%");
        assertThat(line.width()).isEqualTo("96.00%");
        assertThat(line.difference()).isEqualByComparingTo("9");
        assertThat(line.marks()).extracting(Line.Mark::x).containsExactly("50.00%", "2.00%", "98.00%");
    }

    @Test
    void equalValuesStandAboveEachOther() {
        Line line = Line.of(AXIS, HEROIN, List.of(figure("4"), figure("4"), figure("7")));

        assertThat(line.marks()).extracting(Line.Mark::y).containsExactly(11, 21, 16);
    }

    @Test
    void whoHasNoValueHasNoMarkAndOneAloneIsNotApart() {
        Line line = Line.of(AXIS, HEROIN, List.of(figure(null), figure("4")));

        assertThat(line.marks()).extracting(Line.Mark::index).containsExactly(1);
        assertThat(line.difference()).isNull();
    }

    /** 4.33 - 4.17 would be 0.16; 13/3 - 25/6 is a sixth. */
    @Test
    void theDifferenceIsThatOfTheExactValues() {
        Line line = Line.of(AXIS, HEROIN, List.of(figure("13/3"), figure("25/6")));

        assertThat(line.difference()).isEqualByComparingTo("0.17");
    }
}
