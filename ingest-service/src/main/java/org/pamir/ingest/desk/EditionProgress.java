package org.pamir.ingest.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Methodology;

/**
 * How far an edition is.
 *
 * @param begun countries of which anything is written or scored
 * @param complete countries with every score and every narrative
 * @param last the latest change of all
 */
record EditionProgress(
        String edition, String title, int countries, int begun, int complete, Optional<CountryProgress> last) {

    static EditionProgress of(Methodology methodology, List<CountryProgress> countries) {
        return new EditionProgress(
                methodology.edition(),
                methodology.title(),
                countries.size(),
                count(countries, true),
                (int) countries.stream().filter(CountryProgress::isComplete).count(),
                countries.stream()
                        .filter(CountryProgress::isBegun)
                        .max(Comparator.comparing(
                                country -> country.changed().orElseThrow().at())));
    }

    private static int count(List<CountryProgress> countries, boolean begun) {
        return (int)
                countries.stream().filter(country -> country.isBegun() == begun).count();
    }
}
