package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.Violation;
import org.pamir.ingest.warning.Warning;

/** Comments on a proposal, and answers to its warnings. */
@ApplicationScoped
public class Discussing {

    private final CommentStore comments;
    private final AnswerStore answers;
    private final Bases bases;
    private final Ledger ledger;
    private final Changing changing;

    Discussing(CommentStore comments, AnswerStore answers, Bases bases, Ledger ledger, Changing changing) {
        this.comments = comments;
        this.answers = answers;
        this.bases = bases;
        this.ledger = ledger;
        this.changing = changing;
    }

    /**
     * @param section that it is anchored to; need not be one that the proposal changes
     * @param indicator of that section
     * @param text 1 to {@link Wording#LONGEST_COMMENT} characters
     */
    @Transactional
    public Result comment(long id, Optional<String> section, Optional<String> indicator, String text, Actor actor) {
        return changing.change(id, Command.COMMENT, Changing.WHATEVER, actor, proposal -> {
            List<Violation> violations = new ArrayList<>(anchor(proposal, section, indicator));
            violations.addAll(Wording.comment("/text", text));
            if (!violations.isEmpty()) {
                return new Change.Refused(new Refusal.Invalid(violations));
            }
            Comment kept = comments.add(id, section, indicator, text, actor.name(), changing.now());
            return decided(proposal, AuditAction.COMMENT_ADDED, section, Map.of("comment", kept.id()));
        });
    }

    @Transactional
    public Result resolve(long id, long comment, Actor actor) {
        return settle(id, comment, true, actor);
    }

    @Transactional
    public Result reopen(long id, long comment, Actor actor) {
        return settle(id, comment, false, actor);
    }

    /** Answers the warning of that rule, as it stands now. */
    @Transactional
    public Result answer(long id, String rule, String section, Optional<String> indicator, String text, Actor actor) {
        return changing.change(id, Command.ANSWER, Changing.WHATEVER, actor, proposal -> {
            List<Violation> violations = Wording.comment("/text", text);
            if (!violations.isEmpty()) {
                return new Change.Refused(new Refusal.Invalid(violations));
            }
            Optional<Warning> warning = warning(proposal, rule, section, indicator);
            if (warning.isEmpty()) {
                return new Change.Refused(new Refusal.UnknownPart(
                        "warning",
                        rule + " of " + section
                                + indicator.map(code -> "/" + code).orElse("")));
            }
            answers.add(
                    id,
                    new Answer(
                            rule,
                            section,
                            indicator,
                            text,
                            actor.name(),
                            changing.now(),
                            warning.get().key()));
            return decided(
                    proposal,
                    AuditAction.WARNING_ANSWERED,
                    Optional.of(section),
                    Map.of("warning", warning.get().key(), "answer", text));
        });
    }

    private Result settle(long id, long number, boolean resolved, Actor actor) {
        return changing.change(id, Command.COMMENT, Changing.WHATEVER, actor, proposal -> {
            Optional<Comment> comment = comments.find(id, number);
            if (comment.isEmpty()) {
                return new Change.Refused(new Refusal.UnknownPart("comment", Long.toString(number)));
            }
            if (comment.get().resolved().isPresent() == resolved) {
                return new Change.Nothing();
            }
            comments.resolve(
                    number,
                    resolved ? Optional.of(new Comment.Resolution(actor.name(), changing.now())) : Optional.empty());
            return decided(
                    proposal,
                    resolved ? AuditAction.COMMENT_RESOLVED : AuditAction.COMMENT_REOPENED,
                    comment.get().section(),
                    Map.of("comment", number));
        });
    }

    private Optional<Warning> warning(Proposal proposal, String rule, String section, Optional<String> indicator) {
        return bases.merge(proposal, ledger.sections(proposal.assessment())).values().stream()
                .filter(merge -> merge.section().equals(section))
                .flatMap(merge -> bases.warnings(proposal.assessment(), merge).stream())
                .filter(warning -> warning.code().equals(rule)
                        && Optional.ofNullable(warning.indicator()).equals(indicator))
                .findFirst();
    }

    private static List<Violation> anchor(Proposal proposal, Optional<String> code, Optional<String> indicator) {
        if (code.isEmpty()) {
            return indicator.isEmpty()
                    ? List.of()
                    : List.of(new Violation("/indicator", "an indicator needs its section"));
        }
        Optional<Section> section = Bases.section(proposal.assessment(), code.get());
        if (section.isEmpty()) {
            return List.of(new Violation(
                    "/section", "not a section of " + proposal.assessment().edition()));
        }
        return indicator.isEmpty() || Wording.has(section.get(), indicator.get())
                ? List.of()
                : List.of(new Violation("/indicator", "not an indicator of " + code.get()));
    }

    private static Change decided(
            Proposal proposal, AuditAction action, Optional<String> section, Map<String, Object> detail) {
        return new Change.Made(proposal, Optional.of(new Change.Decided(action, section, detail)));
    }
}
