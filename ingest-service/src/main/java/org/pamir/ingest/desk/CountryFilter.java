package org.pamir.ingest.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.standings.Scope;

/**
 * Which countries of an edition one wants to see. What makes no sense filters nothing.
 *
 * @param text part of the name, or the code; case and accents do not count
 * @param place a {@link Scope} as it is written, such as {@code continent:Asia}; empty for everywhere
 * @param state empty for all
 */
record CountryFilter(String edition, String text, String place, String state) {

    /** With narrative or scores still missing. */
    static final String GAPS = "gaps";
    /** Nothing there at all. */
    static final String EMPTY = "empty";

    static final String COMPLETE = "complete";

    static CountryFilter of(String edition, String text, String place, String state) {
        return new CountryFilter(edition, given(text), given(place), given(state));
    }

    boolean shows(CountryProgress progress) {
        return named(progress.country()) && inPlace(progress.country()) && inState(progress);
    }

    public boolean isActive() {
        return !(text.isEmpty() && place.isEmpty() && state.isEmpty());
    }

    public List<String> continents() {
        return sorted(Countries.all().countries().stream().map(Country::continent));
    }

    public List<String> regions() {
        return sorted(Countries.all().countries().stream().map(country -> country.region(edition)));
    }

    private boolean named(Country country) {
        return country.code().equals(text.toUpperCase(Locale.ROOT))
                || fold(country.name()).contains(fold(text));
    }

    private boolean inPlace(Country country) {
        return Scope.parse(place).map(scope -> scope.contains(country, edition)).orElse(true);
    }

    private boolean inState(CountryProgress progress) {
        return switch (state) {
            case GAPS -> !progress.isComplete();
            case EMPTY -> !progress.isBegun();
            case COMPLETE -> progress.isComplete();
            default -> true;
        };
    }

    private static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String given(String value) {
        return value == null ? "" : value.strip();
    }
}
