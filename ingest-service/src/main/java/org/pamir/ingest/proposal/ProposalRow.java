package org.pamir.ingest.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;

/** A proposal as it is stored, without its sections. */
@Entity
@Table(name = "proposal")
class ProposalRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String edition;
    String country;
    String title;
    String message;
    String state;
    String author;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    int version;

    @Column(name = "reviewed_by")
    String reviewedBy;

    @Column(name = "publish_at")
    Instant publishAt;

    @Column(name = "scheduled_by")
    String scheduledBy;

    @Column(name = "publication_problem")
    String publicationProblem;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    /** What can change; the rest is what it began with. */
    void take(Proposal proposal) {
        title = proposal.title();
        message = proposal.message();
        state = proposal.state().word();
        updatedAt = proposal.updatedAt();
        version = proposal.version();
        reviewedBy = proposal.reviewedBy().orElse(null);
        publishAt = proposal.schedule().map(Schedule::at).orElse(null);
        scheduledBy = proposal.schedule().map(Schedule::by).orElse(null);
        publicationProblem = proposal.publicationProblem().orElse(null);
        publishedBy = proposal.published().map(Publication::by).orElse(null);
        publishedAt = proposal.published().map(Publication::at).orElse(null);
    }

    static ProposalRow of(Proposal proposal) {
        ProposalRow row = new ProposalRow();
        row.edition = proposal.assessment().edition();
        row.country = proposal.assessment().country();
        row.author = proposal.author();
        row.createdAt = proposal.createdAt();
        row.take(proposal);
        return row;
    }

    Proposal proposal(Map<String, ProposedSection> sections, Map<String, Publication.PublishedSection> revisions) {
        return new Proposal(
                id,
                new AssessmentKey(edition, country),
                title,
                message,
                State.of(state).orElseThrow(),
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                Optional.ofNullable(reviewedBy),
                Optional.ofNullable(publishAt).map(at -> new Schedule(at, scheduledBy)),
                Optional.ofNullable(publishedAt).map(at -> new Publication(publishedBy, at, revisions)),
                Optional.ofNullable(publicationProblem));
    }
}
