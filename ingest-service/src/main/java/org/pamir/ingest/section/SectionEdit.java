package org.pamir.ingest.section;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an edit, for the API's description; it is read by {@link SectionBody}. */
@Schema(name = "SectionEdit")
record SectionEdit(
        @Schema(description = "Markdown", maxLength = ContentRules.LONGEST_NARRATIVE)
        String narrative,

        @Schema(
                description = "By indicator: 1 to 10 in steps of 0.5, or null for not scored",
                examples = "{\"heroin_trade\": 8.5, \"cocaine_trade\": null}")
        Map<String, BigDecimal> scores,

        List<SourceEdit> sources,

        @Schema(description = "Why", maxLength = ContentRules.LONGEST_MESSAGE)
        String message) {

    @Schema(name = "Source")
    record SourceEdit(String title, String url) {}
}
