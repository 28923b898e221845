package org.pamir.assessment.site.methodology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * What one methodology does otherwise than the one before it.
 *
 * @param renamed measures with the same code and another title
 * @param moved indicators that stand in another section, or feed another composite
 * @param composites those that both have
 * @param sameRules whether scale, bands and quadrants are as they were
 */
public record Differences(
        Methodology before,
        List<Indicator> added,
        List<Indicator> removed,
        List<Renamed> renamed,
        List<Indicator> moved,
        List<Section> newSections,
        List<Compared> composites,
        List<Resettled> resettled,
        boolean sameRules) {

    public record Renamed(Measure measure, String from) {}

    /**
     * A composite in both.
     *
     * @param from how many indicators were under it
     * @param to how many are
     * @param likeForLike whether its values can be compared as they stand
     */
    public record Compared(Composite composite, int from, int to, boolean likeForLike) {}

    /** A country that belongs to another region. */
    public record Resettled(Country country, String from, String to) {}

    /** Against the edition before; nothing for the first. */
    static Optional<Differences> of(Methodology methodology) {
        List<Methodology> all = List.copyOf(Methodologies.all().methodologies());
        int place = all.indexOf(methodology);
        return place < 1 ? Optional.empty() : Optional.of(between(all.get(place - 1), methodology));
    }

    static Differences between(Methodology before, Methodology now) {
        return new Differences(
                before,
                lacking(now, before),
                lacking(before, now),
                now.measures().stream()
                        .flatMap(measure -> renamed(before, measure))
                        .toList(),
                now.indicators().stream()
                        .filter(indicator -> isMoved(before, indicator))
                        .toList(),
                now.sections().stream()
                        .filter(section -> before.section(section.code()).isEmpty())
                        .toList(),
                now.composites().stream()
                        .filter(composite -> before.measure(composite.code()).isPresent())
                        .map(composite -> compared(before, now, composite))
                        .toList(),
                resettled(before.edition(), now.edition()),
                now.scale().equals(before.scale())
                        && now.bandScales().equals(before.bandScales())
                        && now.quadrantRule().equals(before.quadrantRule()));
    }

    public boolean isSameIndicators() {
        return Stream.of(added, removed, renamed, moved, newSections).allMatch(List::isEmpty);
    }

    /** The indicators of one that another has not. */
    private static List<Indicator> lacking(Methodology one, Methodology other) {
        return one.indicators().stream()
                .filter(indicator -> other.measure(indicator.code()).isEmpty())
                .toList();
    }

    private static Stream<Renamed> renamed(Methodology before, Measure measure) {
        return before
                .measure(measure.code())
                .filter(known -> !known.title().equals(measure.title()))
                .map(known -> new Renamed(measure, known.title()))
                .stream();
    }

    private static boolean isMoved(Methodology before, Indicator indicator) {
        return before.measure(indicator.code())
                .filter(known -> known instanceof Indicator was
                        && !(was.section().equals(indicator.section())
                                && was.feeds().equals(indicator.feeds())))
                .isPresent();
    }

    private static Compared compared(Methodology before, Methodology now, Composite composite) {
        return new Compared(
                composite,
                before.leaves(composite.code()).size(),
                now.leaves(composite.code()).size(),
                now.likeForLike(composite.code(), before));
    }

    private static List<Resettled> resettled(String before, String now) {
        return Countries.all().countries().stream()
                .filter(country -> !country.region(before).equals(country.region(now)))
                .map(country -> new Resettled(country, country.region(before), country.region(now)))
                .toList();
    }
}
