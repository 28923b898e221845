package org.pamir.assessment.standings;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;

/** A composite or an indicator of one assessment. */
@Schema(name = "Measure")
public record MeasureAnswer(
        @Schema(description = "Rounded once, half up, to two decimals; null while an indicator under it is not scored")
        BigDecimal value,

        @Schema(description = "The fraction that the value was rounded from", examples = "449/80")
        String exact,

        @Schema(description = "How many of the indicators under it are scored")
        int scored,

        @Schema(description = "How many indicators are under it; 1 for an indicator")
        int of,

        @Schema(description = "The indicators under it that are not scored")
        List<String> missing,

        String band,

        @Schema(description = "Null where there is no value")
        RanksAnswer ranks) {

    public static MeasureAnswer of(Standings standings, Country country, String measure) {
        MeasureValue value = standings.value(country.code(), measure);
        return new MeasureAnswer(
                value.value(),
                value.exact() == null ? null : value.exact().toString(),
                value.scored(),
                value.of(),
                value.missing(),
                value.band(),
                standings.ranks(measure, country));
    }

    public static Map<String, MeasureAnswer> of(Standings standings, Country country, List<Measure> measures) {
        Map<String, MeasureAnswer> answers = new LinkedHashMap<>();
        measures.forEach(measure -> answers.put(measure.code(), of(standings, country, measure.code())));
        return answers;
    }
}
