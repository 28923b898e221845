package org.pamir.assessment.site.methodology;

import io.quarkus.qute.TemplateExtension;
import org.pamir.assessment.site.Figures;
import org.pamir.contract.methodology.Fraction;

/** How the page writes exact numbers. */
@TemplateExtension
final class MethodologyText {

    private MethodologyText() {}

    static String percent(Figures figures, Fraction share) {
        return Percent.words(figures, share);
    }

    static String decimals(Figures figures, Fraction value) {
        return Sums.decimals(figures, value);
    }

    static String mean(Figures figures, WorkedExample.Step step) {
        return Sums.mean(figures, step);
    }
}
