package org.pamir.assessment.site.measure;

import java.util.List;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * Where a measure stands in its edition.
 *
 * @param section that carries its score; null for a composite
 * @param feeds the composite that it is a part of; null at the top
 * @param siblings how many parts that one has
 * @param parts what it is the mean of; empty for an indicator
 */
record Anatomy(Section section, Measure feeds, int siblings, List<Measure> parts) {

    static Anatomy of(Methodology methodology, Measure measure) {
        Section section = measure instanceof Indicator indicator
                ? methodology.section(indicator.section()).orElseThrow()
                : null;
        Measure feeds = measure.feeds() == null
                ? null
                : methodology.measure(measure.feeds()).orElseThrow();
        return new Anatomy(
                section,
                feeds,
                feeds == null ? 0 : methodology.parts(feeds.code()).size(),
                methodology.parts(measure.code()));
    }
}
