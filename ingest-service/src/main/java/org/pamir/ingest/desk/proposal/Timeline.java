package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.audit.RecordedEntry;
import org.pamir.ingest.proposal.Comment;
import org.pamir.ingest.proposal.ProposalView;

/** What happened to a proposal, as the audit log has it. */
@ApplicationScoped
class Timeline {

    private final AuditLog log;

    Timeline(AuditLog log) {
        this.log = log;
    }

    /** Oldest first. */
    List<Step> of(Methodology methodology, ProposalView view) {
        Map<Long, Comment> comments =
                view.comments().stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        return log.ofProposal(view.proposal().assessment(), view.proposal().id()).stream()
                .map(entry -> step(methodology, entry, comments))
                .toList();
    }

    private static Step step(Methodology methodology, RecordedEntry recorded, Map<Long, Comment> comments) {
        AuditEntry entry = recorded.entry();
        String about = methodology
                .section(Objects.requireNonNullElse(entry.section(), ""))
                .map(Section::title)
                .map(title -> " on " + title)
                .orElse("");
        String what = switch (entry.action()) {
            case PROPOSAL_CREATED -> "began it";
            case PROPOSAL_SUBMITTED -> "submitted it for review";
            case CHANGES_REQUESTED -> "requested changes";
            case PROPOSAL_REVISED -> "took it back to work on it";
            case PROPOSAL_APPROVED -> "approved it";
            case PROPOSAL_WITHDRAWN -> "withdrew it";
            case PROPOSAL_PUBLISHED -> "published it";
            case PUBLICATION_SCHEDULED ->
                scheduled(String.valueOf(entry.detail().get("at")));
            case PUBLICATION_FAILED -> "could not publish it at the hour that was set";
            case CONFLICT_SETTLED -> "settled a conflict" + about;
            case COMMENT_ADDED -> "commented" + about;
            case COMMENT_RESOLVED -> "resolved a comment" + about;
            case COMMENT_REOPENED -> "reopened a comment" + about;
            case WARNING_ANSWERED -> "answered a warning" + about;
            default -> entry.action().word().replace('-', ' ');
        };
        return new Step(recorded.at(), entry.actor(), what, words(entry, comments));
    }

    private static String scheduled(String at) {
        return at.equals("never") ? "took it off the schedule" : "scheduled it";
    }

    private static String words(AuditEntry entry, Map<Long, Comment> comments) {
        Object said = entry.detail().getOrDefault("answer", entry.detail().get("reason"));
        if (entry.detail().get("comment") instanceof Number number) {
            Comment comment = comments.get(number.longValue());
            said = comment == null ? null : comment.text();
        }
        return said == null ? "" : said.toString();
    }
}
