package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.section.AppliedChange;
import org.pamir.ingest.section.ContentRules;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionChange;
import org.pamir.ingest.section.Violation;
import org.pamir.ingest.warning.Warning;

/** Brings proposals into the ledger. */
@ApplicationScoped
public class Publishing {

    private final CommentStore comments;
    private final Bases bases;
    private final Viewing viewing;
    private final Ledger ledger;
    private final Changing changing;

    Publishing(CommentStore comments, Bases bases, Viewing viewing, Ledger ledger, Changing changing) {
        this.comments = comments;
        this.bases = bases;
        this.viewing = viewing;
        this.ledger = ledger;
        this.changing = changing;
    }

    /** All sections at once, merged with what the ledger holds by now; or nothing. */
    @Transactional
    public Result publish(long id, IntPredicate seen, Optional<String> comment, Actor actor) {
        return changing.change(id, Command.PUBLISH, seen, actor, proposal -> {
            List<Violation> violations =
                    comment.map(text -> Wording.comment("/comment", text)).orElse(List.of());
            if (!violations.isEmpty()) {
                return new Change.Refused(new Refusal.Invalid(violations));
            }
            Change change = published(proposal, actor.origin());
            if (change instanceof Change.Made) {
                comment.ifPresent(text ->
                        comments.add(id, Optional.empty(), Optional.empty(), text, actor.name(), changing.now()));
            }
            return change;
        });
    }

    /**
     * Belongs into the transaction that holds the lock of the proposal.
     *
     * @param publisher who is responsible for it, in which trace; the revisions are the author's
     */
    Change published(Proposal proposal, Origin publisher) {
        // The ledger stands still from here on: what is merged is what is written.
        Map<String, SectionMerge> merges = bases.merge(proposal, ledger.lock(proposal.assessment()));
        Optional<Refusal> refusal = refusal(proposal, merges);
        if (refusal.isPresent()) {
            return new Change.Refused(refusal.get());
        }
        List<SectionChange> changes = merges.values().stream()
                .map(merge -> new SectionChange(
                        proposal.assessment(),
                        merge.section(),
                        current -> merge.merged().content()))
                .toList();
        List<AppliedChange> applied = ledger.applyAll(
                changes, new Origin(proposal.author(), publisher.traceparent()), proposal.reason(), false);
        Publication publication = publication(applied, publisher.by(), changing.now());
        Map<String, Object> revisions = new LinkedHashMap<>();
        publication.revisions().forEach((section, written) -> revisions.put(section, written.revision()));
        return Change.Made.of(
                proposal.published(publication), AuditAction.PROPOSAL_PUBLISHED, Map.of("revisions", revisions));
    }

    private Optional<Refusal> refusal(Proposal proposal, Map<String, SectionMerge> merges) {
        List<Violation> unready = Wording.unready(proposal);
        if (!unready.isEmpty()) {
            return Optional.of(new Refusal.Invalid(unready));
        }
        Map<String, SectionMerge> conflicts = new LinkedHashMap<>(merges);
        conflicts.values().removeIf(SectionMerge::isClean);
        if (!conflicts.isEmpty()) {
            return Optional.of(new Refusal.Conflicts(conflicts));
        }
        List<Violation> violations = violations(proposal, merges);
        if (!violations.isEmpty()) {
            return Optional.of(new Refusal.Invalid(violations));
        }
        List<Warning> unanswered = viewing.warnings(proposal, merges).stream()
                .filter(AnsweredWarning::isBlocking)
                .map(AnsweredWarning::warning)
                .toList();
        return unanswered.isEmpty() ? Optional.empty() : Optional.of(new Refusal.UnansweredWarnings(unanswered));
    }

    /** Both sides of a merge keep to the rules; together they may not. */
    private static List<Violation> violations(Proposal proposal, Map<String, SectionMerge> merges) {
        Methodology methodology = Bases.methodology(proposal.assessment());
        List<Violation> violations = new ArrayList<>();
        merges.forEach((code, merge) -> violations.addAll(Wording.within(
                "/sections/" + code,
                ContentRules.check(
                        methodology,
                        methodology.section(code).orElseThrow(),
                        merge.merged().content()))));
        return violations;
    }

    private static Publication publication(List<AppliedChange> applied, String by, Instant at) {
        Map<String, Publication.PublishedSection> revisions = new LinkedHashMap<>();
        applied.forEach(change -> revisions.put(
                change.section(),
                new Publication.PublishedSection(change.revision(), change.kind() == AppliedChange.Kind.UNCHANGED)));
        return new Publication(by, at, revisions);
    }
}
