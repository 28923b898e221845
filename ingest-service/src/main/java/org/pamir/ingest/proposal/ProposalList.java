package org.pamir.ingest.proposal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of proposals, newest first. */
@Schema(name = "ProposalList")
record ProposalList(List<Entry> proposals) {

    /**
     * A proposal without its content.
     *
     * @param openComments how many nobody resolved
     * @param blocking how many warnings keep it from being published
     */
    @Schema(name = "ProposalSummary")
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Entry(
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
            List<String> sectionCodes,
            long openComments,
            long blocking) {}

    static ProposalList of(List<ProposalView> views) {
        return new ProposalList(views.stream().map(ProposalList::entry).toList());
    }

    private static Entry entry(ProposalView view) {
        Proposal proposal = view.proposal();
        return new Entry(
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
                List.copyOf(proposal.sections().keySet()),
                view.openComments(),
                view.blocking());
    }
}
