package org.pamir.ingest.proposal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;

/**
 * Changes to one or more sections of one assessment, on their way into the ledger together.
 *
 * @param title what it is about; never blank
 * @param message why; may be empty
 * @param version grows by one with each change of anything in it, from 1
 * @param sections by code, in the order of the methodology
 * @param publicationProblem why the last scheduled publication did not happen
 */
public record Proposal(
        long id,
        AssessmentKey assessment,
        String title,
        String message,
        State state,
        String author,
        Instant createdAt,
        Instant updatedAt,
        int version,
        Map<String, ProposedSection> sections,
        Optional<String> reviewedBy,
        Optional<Schedule> schedule,
        Optional<Publication> published,
        Optional<String> publicationProblem) {

    public Proposal {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** One that is about to be kept, without an id and its sections yet. */
    static Proposal begun(NewProposal wanted, String author, Instant now) {
        return new Proposal(
                0,
                wanted.assessment(),
                wanted.title(),
                wanted.message(),
                State.DRAFT,
                author,
                now,
                now,
                1,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isBy(String name) {
        return author.equals(name);
    }

    /** What its revisions say about why they are. */
    String reason() {
        return message.isBlank() ? title : message;
    }

    Proposal called(String newTitle, String newMessage) {
        return new Proposal(
                id,
                assessment,
                newTitle,
                newMessage,
                state,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                reviewedBy,
                schedule,
                published,
                publicationProblem);
    }

    /** In another state; an approval and what follows from it do not outlive the state that they belong to. */
    Proposal in(State next) {
        boolean approved = next == State.APPROVED || next == State.PUBLISHED;
        return new Proposal(
                id,
                assessment,
                title,
                message,
                next,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                approved ? reviewedBy : Optional.empty(),
                next == State.APPROVED ? schedule : Optional.empty(),
                published,
                approved && next != State.PUBLISHED ? publicationProblem : Optional.empty());
    }

    Proposal reviewedBy(String name) {
        return new Proposal(
                id,
                assessment,
                title,
                message,
                state,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                Optional.of(name),
                schedule,
                published,
                publicationProblem);
    }

    /** A new schedule, or none, is a new attempt: what became of the last one is forgotten. */
    Proposal scheduled(Optional<Schedule> next) {
        return new Proposal(
                id,
                assessment,
                title,
                message,
                state,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                reviewedBy,
                next,
                published,
                Optional.empty());
    }

    /** The scheduled publication did not happen, and will not be tried again by itself. */
    Proposal failedBecause(String problem) {
        return new Proposal(
                id,
                assessment,
                title,
                message,
                state,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                reviewedBy,
                Optional.empty(),
                published,
                Optional.of(problem));
    }

    Proposal published(Publication publication) {
        Proposal next = in(State.PUBLISHED);
        return new Proposal(
                id,
                assessment,
                title,
                message,
                next.state,
                author,
                createdAt,
                updatedAt,
                version,
                sections,
                reviewedBy,
                next.schedule,
                Optional.of(publication),
                next.publicationProblem);
    }

    /** The next version, as of now. */
    Proposal changed(Instant now) {
        Instant at = now.isAfter(updatedAt) ? now : updatedAt;
        return new Proposal(
                id,
                assessment,
                title,
                message,
                state,
                author,
                createdAt,
                at,
                version + 1,
                sections,
                reviewedBy,
                schedule,
                published,
                publicationProblem);
    }
}
