package org.pamir.cli.section;

import java.util.Comparator;
import java.util.Optional;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** A section of a known edition and a known country. */
public record SectionKey(String edition, String country, String section) implements Comparable<SectionKey> {

    private static final Comparator<SectionKey> ORDER = Comparator.comparing(SectionKey::edition)
            .thenComparing(SectionKey::country)
            .thenComparing(SectionKey::section);

    public SectionKey {
        if (!isKnown(edition, country, section)) {
            throw new IllegalArgumentException("no section " + edition + "/" + country + "/" + section);
        }
    }

    /** Nothing where one of the three is not known. */
    public static Optional<SectionKey> of(String edition, String country, String section) {
        return isKnown(edition, country, section)
                ? Optional.of(new SectionKey(edition, country, section))
                : Optional.empty();
    }

    public Methodology methodology() {
        return Methodologies.all().edition(edition).orElseThrow();
    }

    public Section definition() {
        return methodology().section(section).orElseThrow();
    }

    /** {@code 2021/TJK} */
    public String assessment() {
        return edition + "/" + country;
    }

    @Override
    public int compareTo(SectionKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return assessment() + "/" + section;
    }

    private static boolean isKnown(String edition, String country, String section) {
        return Countries.all().byCode(country).isPresent()
                && Methodologies.all()
                        .edition(edition)
                        .flatMap(methodology -> methodology.section(section))
                        .isPresent();
    }
}
