package org.pamir.assessment.site.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.View;
import org.pamir.assessment.site.measure.PlaceAverages;
import org.pamir.assessment.site.measure.Since;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Measure;

/**
 * The figures beside the map.
 *
 * @param action where a form that chooses a measure goes
 * @param averages of the world and its continents
 * @param since what became of the measure since the edition before; null where that does not have it
 */
record Headlines(String action, PlaceAverages averages, List<Quadrant> quadrants, Since since) {

    /** Of each direction. */
    private static final int MOVERS = 5;

    /** How many assessments are in a quadrant. */
    record Quadrant(String name, String style, long countries) {}

    static Headlines of(Frame frame, Standings standings, Optional<Standings> before, Measure measure) {
        return new Headlines(
                frame.links().world(new View(frame.view().methodology(), Optional.empty())),
                PlaceAverages.of(frame, standings, measure),
                quadrants(frame, standings),
                before.filter(edition ->
                                edition.methodology().measure(measure.code()).isPresent())
                        .map(edition -> Since.of(frame, edition, standings, measure, MOVERS))
                        .orElse(null));
    }

    /** In reading order of the matrix: criminality goes to the right, resilience up. */
    private static List<Quadrant> quadrants(Frame frame, Standings standings) {
        List<Quadrant> quadrants = new ArrayList<>();
        for (String code : List.of("low_%s_high_%s", "high_%s_high_%s", "low_%s_low_%s", "high_%s_low_%s")) {
            String quadrant = code.formatted(
                    standings.methodology().quadrantRule().criminality(),
                    standings.methodology().quadrantRule().resilience());
            long countries = standings.scorecards().values().stream()
                    .filter(scorecard -> quadrant.equals(scorecard.quadrant()))
                    .count();
            quadrants.add(new Quadrant(
                    frame.names().quadrant(quadrant), code.replace("_%s", "").replace('_', '-'), countries));
        }
        return List.copyOf(quadrants);
    }
}
