package org.pamir.ingest.section;

import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.problem.Problems;

/** Finds what the codes in a path mean; an unknown one is answered 404. */
@ApplicationScoped
public class SectionAddresses {

    public SectionAddress resolve(String edition, String country, String section) {
        Methodology methodology =
                Methodologies.all().edition(edition).orElseThrow(() -> Problems.unknown("edition", edition));
        return new SectionAddress(
                methodology,
                Countries.all().byCode(country).orElseThrow(() -> Problems.unknown("country", country)),
                methodology.section(section).orElseThrow(() -> Problems.unknown("section", section)));
    }
}
