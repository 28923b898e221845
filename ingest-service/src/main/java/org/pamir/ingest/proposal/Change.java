package org.pamir.ingest.proposal;

import java.util.Map;

/** What a use case makes of a proposal that it may change: one of the three. */
sealed interface Change {

    /**
     * It is another one now.
     *
     * @param action as the audit log calls it; empty where no decision was taken
     * @param section that it is about; empty for all
     */
    record Made(Proposal proposal, String action, String section, Map<String, Object> detail) implements Change {

        static Made of(Proposal proposal, String action) {
            return new Made(proposal, action, "", Map.of());
        }

        static Made silently(Proposal proposal) {
            return of(proposal, "");
        }
    }

    /** It is what was asked for already. */
    record Nothing() implements Change {}

    record Refused(Refusal refusal) implements Change {}
}
