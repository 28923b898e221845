package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal with everything in it, in an answer; null stands for what it has not. */
@Schema(name = "Proposal")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ProposalDocument(
        long id,
        String edition,
        String country,
        String title,
        String message,
        String state,
        String author,
        Instant createdAt,
        Instant updatedAt,
        int version,
        Instant publishAt,
        String scheduledBy,
        String publicationProblem,
        String reviewedBy,
        PublicationDocument published,
        Map<String, ProposedSectionDocument> sections,
        List<CommentDocument> comments,
        List<WarningDocument> warnings,
        List<AnswerDocument> answers) {

    static ProposalDocument of(ProposalView view) {
        Proposal proposal = view.proposal();
        Map<String, ProposedSectionDocument> sections = new LinkedHashMap<>();
        proposal.sections().forEach((code, section) -> sections.put(code, ProposedSectionDocument.of(section)));
        return new ProposalDocument(
                proposal.id(),
                proposal.assessment().edition(),
                proposal.assessment().country(),
                proposal.title(),
                proposal.message(),
                proposal.state().word(),
                proposal.author(),
                proposal.createdAt(),
                proposal.updatedAt(),
                proposal.version(),
                proposal.schedule().map(Schedule::at).orElse(null),
                proposal.schedule().map(Schedule::by).orElse(null),
                proposal.publicationProblem().orElse(null),
                proposal.reviewedBy().orElse(null),
                proposal.published().map(PublicationDocument::of).orElse(null),
                sections,
                view.comments().stream().map(CommentDocument::of).toList(),
                view.warnings().stream()
                        .map(warning -> WarningDocument.of(warning.warning(), warning.answer()))
                        .toList(),
                view.answers().stream()
                        .map(answer -> AnswerDocument.of(answer, view.counts(answer)))
                        .toList());
    }
}
