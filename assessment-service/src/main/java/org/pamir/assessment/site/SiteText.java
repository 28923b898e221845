package org.pamir.assessment.site;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.narrative.Markdown;

/** How values become parts of drawings. */
@TemplateExtension
final class SiteText {

    private SiteText() {}

    /** Of a bar that is 100 wide and stands for 0 to 10. */
    static String barWidth(BigDecimal value) {
        return value.movePointRight(1).toPlainString();
    }

    /** A narrative as HTML that is safe to show. */
    static RawString html(SectionRevised section) {
        return new RawString(Markdown.html(section.narrative()));
    }
}
