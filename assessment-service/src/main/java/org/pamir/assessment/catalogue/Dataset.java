package org.pamir.assessment.catalogue;

import java.util.List;
import org.pamir.assessment.download.Attribution;
import org.pamir.assessment.download.Downloads;
import org.pamir.assessment.download.EditionState;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodology;

/** What is said about the dataset that an edition is. */
record Dataset(Methodology methodology, EditionState state, List<Distribution> distributions, Addresses addresses) {

    static final List<String> KEYWORDS =
            List.of("organized crime", "criminality", "resilience", "illicit economies", "country index");

    static Dataset of(
            Methodology methodology, EditionState state, List<Downloads.Format> formats, Addresses addresses) {
        return new Dataset(methodology, state, Distribution.of(methodology.edition(), formats, addresses), addresses);
    }

    String edition() {
        return methodology.edition();
    }

    String description() {
        return ("Scores from %s to %s for %d indicators of criminality and resilience, and their composites, of %d countries"
                        + " in the edition %s of the %s. %s")
                .formatted(
                        methodology.scale().lowest(),
                        methodology.scale().highest(),
                        methodology.indicators().size(),
                        Countries.all().countries().size(),
                        edition(),
                        Attribution.INDEX,
                        Attribution.COMPUTED);
    }

    String version() {
        return String.valueOf(state.version());
    }
}
