package org.pamir.assessment.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Scope;

/**
 * What measures, sections, bands, countries and places are called in a language. The methodology files and the list of
 * countries are English; names in another language stand in {@code site/names_<tag>.properties}, except those of
 * countries, which the Unicode CLDR has (by ISO 3166-1 alpha-2, as shipped with Java).
 */
public final class Names {

    private static final Map<Language, Names> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Names::new));

    private final Language language;
    private final Properties names;

    private Names(Language language) {
        this.language = language;
        this.names = language == Language.ENGLISH ? new Properties() : read(language);
    }

    public static Names in(Language language) {
        return ALL.get(language);
    }

    public String edition(Methodology methodology) {
        return named("edition." + methodology.edition(), methodology.title());
    }

    public String measure(Measure measure) {
        return named("measure." + measure.code(), measure.title());
    }

    public String section(Section section) {
        return named("section." + section.code(), section.title());
    }

    /** Of a band, such as {@code severe influence}. */
    public String band(Band band) {
        return named("band." + band.code(), band.title());
    }

    /** Of a band that is known by its code, among those of a measure. */
    public String band(Methodology methodology, Measure measure, String code) {
        return methodology.bandScale(measure.code()).bands().stream()
                .filter(band -> band.code().equals(code))
                .map(this::band)
                .findFirst()
                .orElse("");
    }

    public String country(Country country) {
        return language == Language.ENGLISH
                ? country.name()
                : named(
                        "country." + country.code(),
                        new java.util.Locale("", country.iso2()).getDisplayCountry(language.locale()));
    }

    /** Of a continent or a region. */
    public String place(String name) {
        return named("place." + name.replace(' ', '_'), name);
    }

    public String scope(Scope scope) {
        return scope.name() == null ? named("place.world", "World") : place(scope.name());
    }

    /** @param code such as {@code high_criminality_low_resilience} */
    public String quadrant(String code) {
        String words = code.replace("_criminality_", " criminality – ").replace('_', ' ');
        return named("quadrant." + code, words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
    }

    /** Whether the language has a word for a key; what has none is shown in English. */
    boolean has(String key) {
        return language == Language.ENGLISH || names.containsKey(key);
    }

    private String named(String key, String english) {
        return names.getProperty(key, english);
    }

    private static Properties read(Language language) {
        String file = "/site/names_" + language.tag() + ".properties";
        Properties names = new Properties();
        try (InputStream in = Names.class.getResourceAsStream(file)) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
