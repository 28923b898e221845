package org.pamir.assessment.site.place;

import java.math.BigDecimal;
import java.util.List;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Section;
import org.pamir.contract.standings.Scope;

/** The indicators of a section on average over a place, beside the world. */
record SectionAverages(Section section, List<Line> lines) {

    /** @param delta of the average from the world's; null where there is none */
    record Line(Measure measure, Average average, Average world, BigDecimal delta) {}

    static List<SectionAverages> all(Frame frame, Standings standings, Scope place) {
        return standings.methodology().sections().stream()
                .map(section -> new SectionAverages(
                        section,
                        section.indicators().stream()
                                .map(indicator -> line(frame, standings, place, indicator))
                                .toList()))
                .toList();
    }

    private static Line line(Frame frame, Standings standings, Scope place, Measure measure) {
        Average average = Average.of(frame, standings, place, measure);
        Average world = Average.of(frame, standings, Scope.WORLD, measure);
        return new Line(measure, average, world, average.minus(world));
    }
}
