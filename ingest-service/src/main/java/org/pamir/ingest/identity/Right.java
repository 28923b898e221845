package org.pamir.ingest.identity;

/** What somebody may do with an assessment, or with the service. */
public enum Right {
    /** See proposals, their reviews, and the notes on revisions. */
    READ_DRAFTS,
    /** Make proposals, and settle conflicts of one's own. */
    PROPOSE,
    /** Approve what others proposed, or ask for changes. */
    REVIEW,
    /** Publish what somebody else approved. */
    PUBLISH_APPROVED,
    /** Write sections directly, import, restore, publish a proposal without a review where the settings allow it. */
    PUBLISH,
    /** Manage accounts and everybody's tokens; read and export the audit log. */
    ADMINISTER,
    /** Publish the log again, compare it with the topic, replay and discard dead letters. */
    OPERATE
}
