package org.pamir.assessment.site.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.QuadrantRule;

/**
 * The four quadrants, and how many countries are in each.
 *
 * @param across the composite that is low on the left and high on the right
 * @param up the composite that is high in the upper row
 * @param threshold high from it on, inclusive
 */
public record Quadrants(Measure across, Measure up, BigDecimal threshold, List<Line> lines) {

    public record Line(boolean high, List<Cell> cells) {}

    /** @param code such as {@code low_criminality_high_resilience} */
    public record Cell(String code, long countries) {}

    static Quadrants of(Standings standings) {
        Methodology methodology = standings.methodology();
        QuadrantRule rule = methodology.quadrantRule();
        return new Quadrants(
                methodology.measure(rule.criminality()).orElseThrow(),
                methodology.measure(rule.resilience()).orElseThrow(),
                rule.threshold().published(),
                List.of(line(standings, rule, true), line(standings, rule, false)));
    }

    private static Line line(Standings standings, QuadrantRule rule, boolean high) {
        return new Line(high, List.of(cell(standings, rule, false, high), cell(standings, rule, true, high)));
    }

    private static Cell cell(Standings standings, QuadrantRule rule, boolean criminality, boolean resilience) {
        String code = word(criminality) + "_" + rule.criminality() + "_" + word(resilience) + "_" + rule.resilience();
        return new Cell(
                code,
                standings.scorecards().values().stream()
                        .filter(scorecard -> Objects.equals(scorecard.quadrant(), code))
                        .count());
    }

    private static String word(boolean high) {
        return high ? "high" : "low";
    }
}
