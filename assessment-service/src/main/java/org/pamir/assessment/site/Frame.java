package org.pamir.assessment.site;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Band;
import org.pamir.contract.methodology.BandScale;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/**
 * What stands around every page, and how things are called, written and linked in its language.
 *
 * @param area the part of the site that the page belongs to
 * @param origin where the reader sees this service: {@code https://example.org}
 * @param address of this page without its language
 * @param view what the page shows; of a page that is not about one edition, what the links around it lead to
 * @param assets changes with every change of a style sheet or script, so that browsers may keep them for long
 */
public record Frame(
        Language language,
        Names names,
        Figures figures,
        Links links,
        Area area,
        String origin,
        Address address,
        View view,
        String assets) {

    /** The parts of the site. */
    public enum Area {
        WORLD,
        RANKING,
        MATRIX,
        COMPARE,
        CHANGES,
        METHODOLOGY,
        DATA,
        NONE
    }

    /** The same page in a language. */
    public record Alternate(String tag, String ownName, String href, boolean current) {}

    /** A country to choose. */
    public record Choice(String code, String name) {}

    public List<Alternate> alternates() {
        return Arrays.stream(Language.values())
                .map(other ->
                        new Alternate(other.tag(), other.ownName(), "/" + other.tag() + address, other == language))
                .toList();
    }

    /** The same frame around something of another edition. */
    public Frame about(View other) {
        return new Frame(language, names, figures, links, area, origin, address, other, assets);
    }

    /** Oldest first. */
    public List<Methodology> editions() {
        return List.copyOf(Methodologies.all().methodologies());
    }

    /** All countries by name. */
    public List<Choice> countries() {
        Comparator<Object> alphabet = Collator.getInstance(language.locale());
        return Countries.all().countries().stream()
                .map(country -> new Choice(country.code(), names.country(country)))
                .sorted(Comparator.comparing(Choice::name, alphabet))
                .toList();
    }

    /** Whether the page belongs to a part of the site. */
    public boolean in(String name) {
        return area.name().equals(name);
    }

    /** The address that this page has for ever. */
    public String canonical() {
        return origin + here();
    }

    /** The address of this page on this site. */
    public String here() {
        return "/" + language.tag() + address;
    }

    public String inEdition(Methodology edition) {
        return "/" + language.tag() + address.in(edition);
    }

    /** This page at the present. */
    public String now() {
        return "/" + language.tag() + address.without("as_of");
    }

    /** What a form that chooses a moment has to keep of the query. */
    public List<Address.Field> otherFields() {
        return address.without("as_of").fields();
    }

    /** The moment as a field for date and time has it; empty for now. */
    public String momentField() {
        return view.asOf().map(instant -> instant.toString().substring(0, 16)).orElse("");
    }

    public String momentWords() {
        return view.asOf().map(figures::minute).orElse("");
    }

    /**
     * The style class that colours a band: {@code worse-1} to {@code worse-4}, {@code better-1} to {@code better-4}.
     *
     * @param band its code; null where there is no value
     */
    public String bandClass(Measure measure, String band) {
        BandScale scale = view.methodology().bandScale(measure.code());
        List<String> codes = scale.bands().stream().map(Band::code).toList();
        return band == null ? "no-band" : scale.higherIs() + "-" + (codes.indexOf(band) + 1);
    }

    /**
     * Which way a difference goes: {@code worse}, {@code better} or {@code same}. It follows from the measure: more
     * criminality is worse, more resilience is better.
     *
     * @param delta null where there is none
     */
    public String direction(Measure measure, BigDecimal delta) {
        if (delta == null || delta.signum() == 0) {
            return "same";
        }
        String higherIs = view.methodology().bandScale(measure.code()).higherIs();
        String lowerIs = higherIs.equals("worse") ? "better" : "worse";
        return delta.signum() > 0 ? higherIs : lowerIs;
    }
}
