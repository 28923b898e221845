package org.pamir.assessment.download;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be downloaded. */
public enum View {
    SCORES("All measures, one row per country", Filter.MEASURES, Filter.COUNTRY, Filter.CONTINENT, Filter.REGION),
    MEASURES(
            "All measures, one row per country and measure, with exact values and ranks",
            Filter.MEASURES,
            Filter.COUNTRY,
            Filter.CONTINENT,
            Filter.REGION),
    RANKING("The countries in the order of one measure", Filter.MEASURE, Filter.SCOPE),
    AVERAGES("Averages of all measures over regions, continents or the world", Filter.MEASURES, Filter.BY);

    /** The query parameters that choose what is in a view. */
    public enum Filter {
        MEASURES,
        COUNTRY,
        CONTINENT,
        REGION,
        MEASURE,
        SCOPE,
        BY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String title;
    private final Set<Filter> filters;

    View(String title, Filter... filters) {
        this.title = title;
        this.filters = Set.of(filters);
    }

    /** As it stands in addresses and names of files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public boolean has(Filter filter) {
        return filters.contains(filter);
    }

    static Optional<View> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(View::word).toList();
    }
}
