package org.pamir.ingest.section;

import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** Which section of which assessment: all three are known to exist. */
public record SectionAddress(Methodology methodology, Country country, Section section) {

    public AssessmentKey assessment() {
        return new AssessmentKey(methodology.edition(), country.code());
    }
}
