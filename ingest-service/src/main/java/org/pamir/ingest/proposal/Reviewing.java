package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.section.Violation;

/** The way of a proposal between its author and its reviewers. */
@ApplicationScoped
public class Reviewing {

    private static final Map<Command, AuditAction> STEPS = Map.of(
            Command.SUBMIT, AuditAction.PROPOSAL_SUBMITTED,
            Command.REVISE, AuditAction.PROPOSAL_REVISED,
            Command.WITHDRAW, AuditAction.PROPOSAL_WITHDRAWN,
            Command.APPROVE, AuditAction.PROPOSAL_APPROVED,
            Command.REQUEST_CHANGES, AuditAction.CHANGES_REQUESTED);

    private final CommentStore comments;
    private final Changing changing;

    Reviewing(CommentStore comments, Changing changing) {
        this.comments = comments;
        this.changing = changing;
    }

    /**
     * Takes a step.
     *
     * @param step SUBMIT, REVISE, WITHDRAW, APPROVE or REQUEST_CHANGES
     * @param seen whether a version is the one that the caller saw
     * @param comment kept with the proposal; REQUEST_CHANGES needs one
     */
    @Transactional
    public Result take(long id, Command step, IntPredicate seen, Optional<String> comment, Actor actor) {
        if (!STEPS.containsKey(step)) {
            throw new IllegalArgumentException("no step of a review: " + step);
        }
        return changing.change(id, step, seen, actor, proposal -> {
            List<Violation> violations = violations(proposal, step, comment);
            if (!violations.isEmpty()) {
                return new Change.Refused(new Refusal.Invalid(violations));
            }
            Instant now = changing.now();
            Optional<Comment> kept =
                    comment.map(text -> comments.add(id, Optional.empty(), Optional.empty(), text, actor.name(), now));
            return Change.Made.of(
                    proposal,
                    STEPS.get(step),
                    kept.<Map<String, Object>>map(said -> Map.of("comment", said.id()))
                            .orElse(Map.of()));
        });
    }

    /** @param at when to publish it, now or in the past for at once; nothing takes the schedule away */
    @Transactional
    public Result schedule(long id, IntPredicate seen, Optional<Instant> at, Actor actor) {
        return changing.change(id, Command.SCHEDULE, seen, actor, proposal -> {
            Optional<Instant> moment = at.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
            if (moment.equals(proposal.schedule().map(Schedule::at))) {
                return new Change.Nothing();
            }
            return Change.Made.of(
                    proposal.scheduled(moment.map(instant -> new Schedule(instant, actor.name()))),
                    AuditAction.PUBLICATION_SCHEDULED,
                    Map.of("at", moment.map(Instant::toString).orElse("never")));
        });
    }

    private static List<Violation> violations(Proposal proposal, Command step, Optional<String> comment) {
        List<Violation> violations = new ArrayList<>();
        if (step == Command.REQUEST_CHANGES && comment.isEmpty()) {
            violations.add(new Violation("/comment", "say what should change"));
        }
        comment.ifPresent(text -> violations.addAll(Wording.comment("/comment", text)));
        if (step == Command.SUBMIT) {
            violations.addAll(Wording.unready(proposal));
        }
        return violations;
    }
}
