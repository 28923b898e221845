package org.pamir.assessment.site.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pamir.assessment.site.country.Axis;
import org.pamir.assessment.site.country.CountryFigures;
import org.pamir.assessment.site.country.Figure;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/**
 * Countries of an edition side by side.
 *
 * @param composites a line for each
 * @param groups the lines of the indicators by section
 */
record Comparison(List<Column> columns, List<Line> composites, List<Group> groups) {

    private static final int NOTABLE = 5;

    /** @param quadrant null while there is none @param figures of the two composites that make it @param others codes of the countries without this one */
    record Column(Country country, String quadrant, List<Figure> figures, List<String> others) {}

    record Group(Section section, List<Line> lines) {}

    /** @param figures of each column, in their order */
    static Comparison of(Methodology methodology, List<Column> columns, List<CountryFigures> figures) {
        Axis axis = Axis.of(methodology);
        return new Comparison(
                columns,
                lines(axis, methodology.composites(), figures),
                methodology.sections().stream()
                        .map(section -> new Group(section, lines(axis, section.indicators(), figures)))
                        .toList());
    }

    private static List<Line> lines(Axis axis, List<? extends Measure> measures, List<CountryFigures> figures) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : measures) {
            lines.add(Line.of(
                    axis,
                    measure,
                    figures.stream().map(country -> country.of(measure)).toList()));
        }
        return lines;
    }

    /** The indicators in which the countries are furthest apart, the widest first. */
    public List<Line> notable() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.measure() instanceof Indicator
                        && line.difference() != null
                        && line.difference().signum() > 0)
                .sorted(Comparator.comparing(Line::difference).reversed())
                .limit(NOTABLE)
                .toList();
    }
}
