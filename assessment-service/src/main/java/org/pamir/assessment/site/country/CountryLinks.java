package org.pamir.assessment.site.country;

import java.util.List;
import java.util.Locale;
import org.pamir.assessment.site.View;

/** Where programs, and people with spreadsheets, find the figures of one country. */
public record CountryLinks(View view, String country) {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json", "parquet");

    /** A file to download. */
    public record File(String format, String address) {}

    public List<File> files() {
        return FORMATS.stream()
                .map(format -> new File(format.toUpperCase(Locale.ROOT), file(format)))
                .toList();
    }

    public String api() {
        return "/api/editions/" + view.edition() + "/countries/" + country + view.query();
    }

    public String versions() {
        return "/api/editions/" + view.edition() + "/countries/" + country + "/versions";
    }

    public String editions() {
        return "/api/countries/" + country;
    }

    public String stream() {
        return "/api/events?" + live();
    }

    /** What of the stream of events concerns the page. */
    public String live() {
        return "edition=" + view.edition() + "&country=" + country;
    }

    private String file(String format) {
        String moment = view.query();
        return "/api/editions/" + view.edition() + "/downloads/measures." + format
                + (moment.isEmpty() ? "?" : moment + "&") + "country=" + country;
    }
}
