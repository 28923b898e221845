package org.pamir.cli.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pamir.cli.report.Failure;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** Editions and countries as they are given on the command line. */
final class Codes {

    private Codes() {}

    static Methodology edition(String edition) throws Failure {
        List<String> known = Methodologies.all().methodologies().stream()
                .map(Methodology::edition)
                .toList();
        return Methodologies.all()
                .edition(edition)
                .orElseThrow(
                        () -> Failure.usage("there is no edition " + edition, "there are " + String.join(", ", known)));
    }

    /** @return their codes, sorted */
    static Set<String> countries(Methodology edition, Collection<String> codes, Collection<String> regions)
            throws Failure {
        Set<String> found = new TreeSet<>();
        for (String code : codes) {
            if (Countries.all().byCode(code).isEmpty()) {
                String hint = Countries.all()
                        .bySpelling(code)
                        .map(country -> "did you mean " + country.code() + "?")
                        .orElse("codes are those of ISO 3166-1, three capital letters");
                throw Failure.usage("there is no country " + code, hint);
            }
            found.add(code);
        }
        for (String region : regions) {
            List<String> inside = all().filter(
                            country -> country.region(edition.edition()).equals(region))
                    .map(Country::code)
                    .toList();
            if (inside.isEmpty()) {
                throw Failure.usage("there is no region " + region, "there are " + regions(edition));
            }
            found.addAll(inside);
        }
        return found;
    }

    static Set<String> everyCountry() {
        return new TreeSet<>(all().map(Country::code).toList());
    }

    private static String regions(Methodology edition) {
        Stream<String> names = all().map(country -> country.region(edition.edition()));
        return String.join(", ", names.distinct().sorted().toList());
    }

    private static Stream<Country> all() {
        return Countries.all().countries().stream();
    }
}
