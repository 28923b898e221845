package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pamir.contract.event.Source;
import org.pamir.ingest.section.ContentRules;

/** A new proposal, for the API's description; it is read by {@link ProposalBody}. */
@Schema(name = "ProposalEdit")
record ProposalEdit(
        @Schema(required = true, examples = "2021") String edition,
        @Schema(required = true, examples = "TJK") String country,

        @Schema(required = true, maxLength = Wording.LONGEST_TITLE)
        String title,

        @Schema(maxLength = ContentRules.LONGEST_MESSAGE) String message,
        @Schema(description = "By section; may be empty") Map<String, Section> sections) {

    /** @param baseRevision that it was made from */
    @Schema(name = "ProposedSectionEdit")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Section(
            @Schema(description = "The revision that it was made from; 0 where nobody wrote it")
            int baseRevision,

            String narrative,
            Map<String, BigDecimal> scores,
            List<Source> sources) {}

    /** @param draft that was edited */
    @Schema(name = "DraftEdit")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Draft(
            @Schema(description = "Left out: the one that the proposal rests on, or the current")
            Integer baseRevision,

            @Schema(required = true, description = "The draft that was edited; 0 for none")
            int draft,

            String narrative,
            Map<String, BigDecimal> scores,
            List<Source> sources) {}

    @Schema(name = "SettlementEdit")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Settled(
            @Schema(required = true) String section,

            @Schema(required = true, description = "The draft that was settled")
            int draft,

            @Schema(required = true, description = "The revision that it was settled with")
            int currentRevision,

            String narrative,
            Map<String, BigDecimal> scores,
            List<Source> sources) {}

    @Schema(name = "ProposalNameEdit")
    record Name(
            @Schema(maxLength = Wording.LONGEST_TITLE) String title,

            @Schema(maxLength = ContentRules.LONGEST_MESSAGE)
            String message) {}

    @Schema(name = "ProposalStepEdit")
    record Step(@Schema(maxLength = Wording.LONGEST_COMMENT) String comment) {}

    @Schema(name = "PublicationHourEdit")
    record Hour(@Schema(description = "Null: not by itself") Instant at) {}

    @Schema(name = "CommentEdit")
    record Remark(
            String section,
            String indicator,

            @Schema(required = true, maxLength = Wording.LONGEST_COMMENT)
            String text) {}

    @Schema(name = "AnswerEdit")
    record Reply(
            @Schema(required = true, examples = "score_jump")
            String rule,

            @Schema(required = true) String section,
            String indicator,

            @Schema(required = true, maxLength = Wording.LONGEST_COMMENT)
            String text) {}
}
