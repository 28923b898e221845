package org.pamir.assessment.preview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.assessment.standings.Standings;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/** What other scores would make of an assessment, if everything else stayed as it is. */
@Schema(name = "Preview")
record PreviewAnswer(
        String edition,
        String country,

        @Schema(description = "The version that it starts from; 0 where there is no assessment yet")
        long version,

        QuadrantChange quadrant,

        @Schema(description = "Every composite, and the indicators that were asked about")
        Map<String, Change> measures) {

    @Schema(name = "PreviewQuadrant")
    record QuadrantChange(String from, String to) {}

    @Schema(name = "PreviewMeasure")
    record Change(State from, State to) {}

    @Schema(name = "PreviewState", description = "All null while an indicator under the measure is not scored")
    record State(
            BigDecimal value,
            String band,
            @Schema(description = "Among all countries") Rank rank) {}

    /** @param now the values as they stand, @param then as they would be */
    static PreviewAnswer of(
            Standings standings,
            String country,
            long version,
            Map<String, MeasureValue> now,
            Map<String, MeasureValue> then,
            Set<String> asked) {
        Methodology methodology = standings.methodology();
        Map<String, Change> measures = new LinkedHashMap<>();
        for (Measure measure : methodology.measures()) {
            String code = measure.code();
            if (measure instanceof Composite || asked.contains(code)) {
                measures.put(
                        code,
                        new Change(
                                state(standings, country, code, now.get(code)),
                                state(standings, country, code, then.get(code))));
            }
        }
        QuadrantChange quadrant = new QuadrantChange(
                methodology.quadrant(now).orElse(null),
                methodology.quadrant(then).orElse(null));
        return new PreviewAnswer(standings.edition(), country, version, quadrant, measures);
    }

    private static State state(Standings standings, String country, String measure, MeasureValue value) {
        Rank rank = standings
                .ranking(measure, Scope.WORLD, country, value.exact())
                .of(country)
                .orElse(null);
        return new State(value.value(), value.band(), rank);
    }

    /** The scores of an assessment, of its values. */
    static Map<String, Score> scores(Methodology methodology, Map<String, MeasureValue> values) {
        Map<String, Score> scores = new LinkedHashMap<>();
        methodology
                .indicators()
                .forEach(indicator -> Optional.ofNullable(values.get(indicator.code()))
                        .map(MeasureValue::value)
                        .flatMap(Score::of)
                        .ifPresent(score -> scores.put(indicator.code(), score)));
        return scores;
    }
}
