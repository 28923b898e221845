package org.pamir.assessment.site.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.site.Figures;
import org.pamir.assessment.site.history.Steps.Series;
import org.pamir.assessment.site.history.Steps.Value;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;

class StepsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(100);
    private static final Figures FIGURES = new Figures(Locale.ENGLISH);

    @Test
    void aValueHoldsUntilTheNextOne() {
        Series series = series("criminality", value(0, "4"), value(50, "6"));

        Steps steps = Steps.of(Steps.Size.NARROW, List.of(series), END, FIGURES);

        // 360 wide with 26 and 100 at the sides, 240 high with 12 above and 30 below; the scale is 4 to 6.
        assertThat(steps.lines().get(0).path()).isEqualTo("M26.0 210.0H143.0V12.0H260.0");
    }

    @Test
    void whereThereIsNoValueThereIsNoLine() {
        Series series = series("criminality", value(0, "4"), value(25, null), value(50, "6"));

        Steps steps = Steps.of(Steps.Size.NARROW, List.of(series), END, FIGURES);

        assertThat(steps.lines().get(0).path()).isEqualTo("M26.0 210.0H84.5M143.0 12.0H260.0");
    }

    @Test
    void namesOfLinesThatMeetStandApart() {
        Steps steps = Steps.of(
                Steps.Size.WIDE,
                List.of(series("criminality", value(0, "5")), series("resilience", value(0, "5.1"))),
                END,
                FIGURES);

        double distance = steps.lines().get(0).place() - steps.lines().get(1).place();
        assertThat(distance).isEqualTo(32);
    }

    @Test
    void aHistoryOfOneMomentHasAWidth() {
        Steps steps = Steps.of(Steps.Size.WIDE, List.of(series("criminality", value(0, "5"))), BEGIN, FIGURES);

        assertThat(steps.lines().get(0).path()).isEqualTo("M26.0 270.0H910.0");
    }

    private static Series series(String code, Value... values) {
        Measure measure =
                Methodologies.all().edition("2023").orElseThrow().measure(code).orElseThrow();
        return new Series(measure, List.of(values));
    }

    private static Value value(long second, String value) {
        return new Value(BEGIN.plusSeconds(second), value == null ? null : new BigDecimal(value));
    }
}
