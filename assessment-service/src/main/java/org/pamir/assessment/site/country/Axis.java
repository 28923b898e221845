package org.pamir.assessment.site.country;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;

/** From the lowest to the highest score, as percent of a drawing's width, with a margin on both sides. */
public record Axis(BigDecimal lowest, BigDecimal highest) {

    private static final BigDecimal ONE_HUNDRED = new BigDecimal("100");
    private static final BigDecimal MARGIN = new BigDecimal("2");
    private static final BigDecimal ROOM = new BigDecimal("96");

    /** A band on the axis. */
    public record Stretch(String x, String width, String style, BigDecimal from) {}

    public static Axis of(Methodology methodology) {
        return new Axis(
                methodology.scale().lowest().decimal(),
                methodology.scale().highest().decimal());
    }

    public String percent(BigDecimal value) {
        return at(value).toPlainString() + "%";
    }

    public String width(BigDecimal from, BigDecimal to) {
        return at(to).subtract(at(from)).toPlainString() + "%";
    }

    /** On an axis that goes upwards. */
    public String fromAbove(BigDecimal value) {
        return ONE_HUNDRED.subtract(at(value)).toPlainString() + "%";
    }

    public List<Stretch> bands(Frame frame, Measure measure) {
        List<Band> bands = frame.view().methodology().bandScale(measure.code()).bands();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal from = bands.get(i).from().published();
            BigDecimal to = i + 1 < bands.size() ? bands.get(i + 1).from().published() : highest;
            stretches.add(new Stretch(
                    percent(from),
                    width(from, to),
                    frame.bandClass(measure, bands.get(i).code()),
                    from));
        }
        return stretches;
    }

    private BigDecimal at(BigDecimal value) {
        return value.subtract(lowest)
                .multiply(ROOM)
                .divide(highest.subtract(lowest), MathContext.DECIMAL32)
                .add(MARGIN)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
