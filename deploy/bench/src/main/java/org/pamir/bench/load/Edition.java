package org.pamir.bench.load;

import java.util.List;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** The edition that everybody edits. */
public final class Edition {

    public static final String CODE = "2023";
    public static final Methodology METHODOLOGY =
            Methodologies.all().edition(CODE).orElseThrow();
    public static final List<String> COUNTRIES =
            Countries.all().countries().stream().map(Country::code).sorted().toList();

    private Edition() {}

    /** Where its assessment is, at both services. */
    public static String path(String country) {
        return "/api/editions/" + CODE + "/countries/" + country;
    }

    static String path(String country, String section) {
        return path(country) + "/sections/" + section;
    }
}
