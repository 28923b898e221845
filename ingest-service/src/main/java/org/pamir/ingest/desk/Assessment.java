package org.pamir.ingest.desk;

import java.util.List;
import java.util.Optional;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;

/**
 * An assessment as its editors see it.
 *
 * @param version 0 where nobody began
 * @param last its latest revision
 * @param sections all of the edition, in the order of a profile
 */
record Assessment(
        Methodology methodology,
        Country country,
        long version,
        Optional<SectionRevised> last,
        List<AssessedSection> sections) {

    public AssessmentKey key() {
        return new AssessmentKey(methodology.edition(), country.code());
    }

    public int gaps() {
        return sections.stream().mapToInt(section -> section.gaps().size()).sum();
    }

    public int warnings() {
        return sections.stream().mapToInt(section -> section.warnings().size()).sum();
    }

    /** Where the pages of this assessment begin. */
    public String path() {
        return "/desk/editions/" + methodology.edition() + "/countries/" + country.code();
    }
}
