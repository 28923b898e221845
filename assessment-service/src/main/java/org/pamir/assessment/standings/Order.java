package org.pamir.assessment.standings;

import java.util.Comparator;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodology;

/**
 * How a list of countries is sorted: by code, by name, or by a measure. Who has no value comes last in either direction.
 *
 * @param by {@code country}, {@code name} or the code of a measure
 */
record Order(String by, boolean descending) {

    /** Reads {@code criminality} or {@code -criminality}; whether there is such a measure is not asked. */
    static Order parse(String text) {
        return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
    }

    Comparator<Country> comparator(Standings standings) {
        return switch (by) {
            case "country" -> directed(Comparator.comparing(Country::code));
            case "name" -> directed(Comparator.comparing(Country::name));
            default -> byValue(standings).thenComparing(Country::code);
        };
    }

    private Comparator<Country> byValue(Standings standings) {
        Comparator<Fraction> values = directed(Comparator.<Fraction>naturalOrder());
        return Comparator.comparing(
                country -> standings.value(country.code(), by).exact(), Comparator.nullsLast(values));
    }

    private <T> Comparator<T> directed(Comparator<T> comparator) {
        return descending ? comparator.reversed() : comparator;
    }

    boolean isKnown(Methodology methodology) {
        return by.equals("country")
                || by.equals("name")
                || methodology.measure(by).isPresent();
    }
}
