package org.pamir.ingest.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * The lines that structure a published profile, all of them in capitals. They stand in the methodologies; the parts of
 * a profile are named after the composites.
 */
final class Headings {

    /** A longer line is prose; it is not looked at, since texts may come from strangers. */
    private static final int LONGEST = 100;

    private static final Pattern DASH = Pattern.compile("\\s*[\\p{Pd}\u2212]\\s*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    private static final Heading PART = new Heading(
            Optional.empty(),
            "heading of a part, not of a section",
            "between the heading of a part and its first section");
    private static final Heading OTHER_EDITION =
            new Heading(Optional.empty(), "heading of another edition", "a section of another edition");

    private final Map<String, Heading> headings = new HashMap<>();

    /**
     * What a heading says about the text below it.
     *
     * @param section nothing where the text belongs to no section
     * @param left why the heading itself is in no section then
     * @param leftBelow why the text is in none
     */
    record Heading(Optional<Section> section, String left, String leftBelow) {}

    Headings(Methodology methodology, Methodologies all) {
        for (Methodology other : all.methodologies()) {
            other.sections().forEach(section -> put(section, OTHER_EDITION));
        }
        for (Composite composite : methodology.composites()) {
            headings.put(folded(composite.title().toUpperCase(Locale.ROOT)), PART);
        }
        // Last, since criminal actors are a composite and a section.
        for (Section section : methodology.sections()) {
            put(section, new Heading(Optional.of(section), "heading without text", ""));
        }
    }

    /** Blanks and the kinds of hyphens and dashes do not count, capitals do: prose has the same words in small letters. */
    Optional<Heading> find(String line) {
        if (line.length() > LONGEST || line.chars().anyMatch(Character::isLowerCase)) {
            return Optional.empty();
        }
        return Optional.ofNullable(headings.get(folded(line)));
    }

    private void put(Section section, Heading heading) {
        section.headings().forEach(line -> headings.put(folded(line), heading));
    }

    private static String folded(String line) {
        return BLANKS.matcher(DASH.matcher(line.strip()).replaceAll("-")).replaceAll(" ");
    }
}
