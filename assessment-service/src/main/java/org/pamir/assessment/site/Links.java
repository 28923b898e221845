package org.pamir.assessment.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pamir.contract.Spelling;
import org.pamir.contract.standings.Scope;

/** The addresses of the pages in a language. Where a page shows an edition, it shows it at the moment of the view. */
public record Links(Language language) {

    private String root() {
        return "/" + language.tag();
    }

    private String edition(View view) {
        return root() + "/editions/" + view.edition();
    }

    /** The world in the edition that is current. */
    public String home() {
        return root() + "/";
    }

    public String world(View view) {
        return edition(view) + view.query();
    }

    public String world(View view, String measure) {
        return with(world(view), "measure", measure);
    }

    public String ranking(View view, String measure) {
        return edition(view) + "/rankings/" + measure + view.query();
    }

    public String ranking(View view, String measure, Scope scope) {
        return with(ranking(view, measure), "scope", scope.toString());
    }

    /** @param country its code */
    public String country(View view, String country) {
        return edition(view) + "/countries/" + country + view.query();
    }

    public String pdf(View view, String country) {
        return edition(view) + "/countries/" + country + ".pdf" + view.query();
    }

    /** The whole history; it has a moment for each of its versions. */
    public String history(View view, String country) {
        return edition(view) + "/countries/" + country + "/history";
    }

    public String measure(View view, String measure) {
        return edition(view) + "/measures/" + measure + view.query();
    }

    public String place(View view, Scope scope) {
        return edition(view) + "/places/" + slug(scope) + view.query();
    }

    public String matrix(View view) {
        return edition(view) + "/matrix" + view.query();
    }

    public String compare(View view) {
        return compare(view, List.of());
    }

    /** @param countries their codes */
    public String compare(View view, Collection<String> countries) {
        String compare = edition(view) + "/compare" + view.query();
        return countries.isEmpty() ? compare : with(compare, "countries", String.join(",", countries));
    }

    public String changes() {
        return root() + "/changes";
    }

    public String methodology(View view) {
        return edition(view) + "/methodology";
    }

    public String data() {
        return root() + "/data";
    }

    public String topics() {
        return root() + "/data/topics";
    }

    /** A place in an address: {@code world}, {@code asia}, {@code central-asia-and-the-caucasus}. */
    public static String slug(Scope scope) {
        return scope.name() == null
                ? scope.toString()
                : Spelling.fold(scope.name()).replace(' ', '-');
    }

    /**
     * An address with more in its query.
     *
     * @param parameters in their order; those without a value are left out
     */
    public static String with(String address, Map<String, String> parameters) {
        String whole = address;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getValue().isEmpty()) {
                whole = with(whole, parameter.getKey(), parameter.getValue());
            }
        }
        return whole;
    }

    private static String with(String address, String parameter, String value) {
        return address + (address.contains("?") ? "&" : "?") + parameter + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
