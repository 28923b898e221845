package org.pamir.ingest.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody decided or did. A name never changes: entries are kept for ever. */
public enum AuditAction {
    PROPOSAL_CREATED,
    PROPOSAL_SUBMITTED,
    CHANGES_REQUESTED,
    /** Its author took it back to work on it. */
    PROPOSAL_REVISED,
    PROPOSAL_APPROVED,
    PROPOSAL_WITHDRAWN,
    PROPOSAL_PUBLISHED,
    PUBLICATION_SCHEDULED,
    PUBLICATION_FAILED,
    CONFLICT_SETTLED,
    COMMENT_ADDED,
    COMMENT_RESOLVED,
    COMMENT_REOPENED,
    WARNING_ANSWERED,
    /** Revisions were written, whichever way: an edit, an import, a restore, a publication. */
    SECTIONS_WRITTEN,
    NOTE_ADDED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DELETED,
    /** Revisions are published once more. */
    REPUBLICATION_REQUESTED,
    /** The topic is compared with the revisions. */
    RECONCILIATION_REQUESTED,
    DEAD_LETTERS_REPLAYED,
    DEAD_LETTERS_DISCARDED;

    /** As it is written and stored: {@code proposal-created}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of its exact word. */
    public static Optional<AuditAction> of(String word) {
        return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
    }
}
