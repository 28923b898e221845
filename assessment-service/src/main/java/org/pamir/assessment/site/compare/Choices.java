package org.pamir.assessment.site.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.assessment.site.Frame;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

/**
 * The countries that an address or a form asks to compare.
 *
 * @param countries in the order in which they were asked for
 * @param unknown what is no country
 */
record Choices(List<Country> countries, List<String> unknown) {

    static final int MOST = 4;

    /** @param texts codes, separated by commas or each by itself, or names as the page's language has them */
    static Choices read(Frame frame, List<String> texts) {
        Set<Country> countries = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String text : texts) {
            // A name may have a comma in it.
            Optional<Country> named = country(frame, text.strip());
            List<String> parts = named.isPresent() ? List.of(text) : List.of(text.split(","));
            for (String part : parts) {
                if (!part.isBlank()) {
                    country(frame, part.strip()).ifPresentOrElse(countries::add, () -> unknown.add(part.strip()));
                }
            }
        }
        return new Choices(List.copyOf(countries), unknown);
    }

    public boolean tooMany() {
        return countries.size() > MOST;
    }

    public List<Country> shown() {
        return countries.subList(0, Math.min(MOST, countries.size()));
    }

    private static Optional<Country> country(Frame frame, String text) {
        return Countries.all()
                .byCode(text)
                .or(() -> frame.countries().stream()
                        .filter(choice -> choice.name().equalsIgnoreCase(text))
                        .findFirst()
                        .flatMap(choice -> Countries.all().byCode(choice.code())))
                .or(() -> Countries.all().bySpelling(text));
    }
}
