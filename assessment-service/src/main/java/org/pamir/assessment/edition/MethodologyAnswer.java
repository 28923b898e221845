package org.pamir.assessment.edition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.methodology.BandScale;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.QuadrantRule;
import org.pamir.contract.methodology.Section;

/** An edition with the method that defines it. */
@Schema(name = "EditionMethodology")
record MethodologyAnswer(
        String edition,
        String title,

        @Schema(description = "In which titles and narratives are written: a BCP 47 tag")
        String language,

        @Schema(description = "Identifies the method") String methodology,
        ScaleAnswer scale,
        List<CompositeAnswer> composites,
        List<SectionAnswer> sections,
        Map<String, BandScaleAnswer> bands,
        QuadrantAnswer quadrants,
        ProgressAnswer progress) {

    private static final BigDecimal HALF_STEP = new BigDecimal("0.5");

    @Schema(name = "Scale")
    record ScaleAnswer(BigDecimal lowest, BigDecimal highest, BigDecimal step) {}

    @Schema(name = "Composite")
    record CompositeAnswer(
            String code,
            String title,

            @Schema(description = "The composite that it is a part of; null at the top")
            String feeds,

            int weight,

            @Schema(description = "Which of the bands name its values")
            String bands) {}

    @Schema(name = "Section")
    record SectionAnswer(String code, String title, List<IndicatorAnswer> indicators) {}

    @Schema(name = "Indicator")
    record IndicatorAnswer(
            String code,
            String title,
            String feeds,

            @Schema(description = "Counts against the other parts of the same composite")
            int weight,

            String bands) {}

    @Schema(name = "BandScale")
    record BandScaleAnswer(
            @Schema(description = "worse or better: how a higher value is to be taken")
            String higherIs,

            List<BandAnswer> bands) {}

    @Schema(name = "Band")
    record BandAnswer(
            String code,
            String title,

            @Schema(description = "Lowest value in it; it ends where the next one begins")
            BigDecimal from) {}

    @Schema(name = "QuadrantRule")
    record QuadrantAnswer(
            String criminality,
            String resilience,

            @Schema(description = "High from this value on, inclusive, on both axes")
            BigDecimal threshold) {}

    static MethodologyAnswer of(Methodology methodology, ProgressAnswer progress) {
        Map<String, BandScaleAnswer> bands = new LinkedHashMap<>();
        methodology.bandScales().forEach(scale -> bands.put(scale.code(), bandScale(scale)));
        QuadrantRule rule = methodology.quadrantRule();
        return new MethodologyAnswer(
                methodology.edition(),
                methodology.title(),
                methodology.language(),
                methodology.id(),
                new ScaleAnswer(
                        methodology.scale().lowest().decimal(),
                        methodology.scale().highest().decimal(),
                        HALF_STEP),
                methodology.composites().stream()
                        .map(MethodologyAnswer::composite)
                        .toList(),
                methodology.sections().stream().map(MethodologyAnswer::section).toList(),
                bands,
                new QuadrantAnswer(
                        rule.criminality(), rule.resilience(), rule.threshold().published()),
                progress);
    }

    private static CompositeAnswer composite(Composite composite) {
        return new CompositeAnswer(
                composite.code(), composite.title(), composite.feeds(), composite.weight(), composite.bands());
    }

    private static SectionAnswer section(Section section) {
        return new SectionAnswer(
                section.code(),
                section.title(),
                section.indicators().stream().map(MethodologyAnswer::indicator).toList());
    }

    private static IndicatorAnswer indicator(Indicator indicator) {
        return new IndicatorAnswer(
                indicator.code(), indicator.title(), indicator.feeds(), indicator.weight(), indicator.bands());
    }

    private static BandScaleAnswer bandScale(BandScale scale) {
        return new BandScaleAnswer(
                scale.higherIs(),
                scale.bands().stream()
                        .map(band -> new BandAnswer(
                                band.code(), band.title(), band.from().published()))
                        .toList());
    }
}
