package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.Source;

/** A section of a proposal, in an answer. */
@Schema(name = "ProposedSection")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ProposedSectionDocument(
        int baseRevision, int draft, String narrative, Map<String, BigDecimal> scores, List<Source> sources) {

    static ProposedSectionDocument of(ProposedSection section) {
        return new ProposedSectionDocument(
                section.baseRevision(),
                section.draft(),
                section.content().narrative(),
                ContentDocument.scores(section.content().scores()),
                section.content().sources());
    }
}
