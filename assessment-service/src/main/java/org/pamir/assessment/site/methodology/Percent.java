package org.pamir.assessment.site.methodology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.pamir.assessment.site.Figures;
import org.pamir.contract.methodology.Fraction;

/** Parts of a whole as percent. */
final class Percent {

    private static final int HUNDRED_THOUSAND = 100_000;

    private Percent() {}

    /** As a reader takes it: {@code 6.67%}, {@code 50%}; rounded half up. */
    static String words(Figures figures, Fraction share) {
        NumberFormat format = NumberFormat.getPercentInstance(figures.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        BigDecimal value = share.times(HUNDRED_THOUSAND).published().movePointLeft(5);
        return format.format(value);
    }

    /** As a drawing takes it: {@code 33.333%}. */
    static String coordinate(Fraction share) {
        return share.times(1_000).published().movePointLeft(1).toPlainString() + "%";
    }
}
