package org.pamir.ingest.section;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.SectionRevised;

/** A section inside another answer. */
@Schema(name = "Section")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SectionDocument(
        String edition,
        String country,
        String section,
        int revision,
        long version,
        String narrative,
        Map<String, BigDecimal> scores,
        List<SectionEdit.SourceEdit> sources,
        String by,
        Instant at,
        String message) {

    static SectionDocument of(SectionRevised section) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        section.scores().forEach((indicator, score) -> scores.put(indicator, score == null ? null : score.decimal()));
        return new SectionDocument(
                section.edition(),
                section.country(),
                section.section(),
                section.revision(),
                section.version(),
                section.narrative(),
                scores,
                section.sources().stream()
                        .map(source -> new SectionEdit.SourceEdit(source.title(), source.url()))
                        .toList(),
                section.by(),
                section.at(),
                section.message());
    }
}
