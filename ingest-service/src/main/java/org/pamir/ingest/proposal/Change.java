package org.pamir.ingest.proposal;

import java.util.Map;
import java.util.Optional;
import org.pamir.ingest.audit.AuditAction;

/** What a use case makes of a proposal that it may change: one of the three. */
sealed interface Change {

    /**
     * It is another one now.
     *
     * @param decision what the audit log keeps of it; nothing where there is nothing to decide about a draft
     */
    record Made(Proposal proposal, Optional<Decided> decision) implements Change {

        static Made of(Proposal proposal, AuditAction action, Map<String, Object> detail) {
            return new Made(proposal, Optional.of(new Decided(action, Optional.empty(), detail)));
        }

        static Made silently(Proposal proposal) {
            return new Made(proposal, Optional.empty());
        }
    }

    /** @param section that it is about; nothing for the proposal as a whole */
    record Decided(AuditAction action, Optional<String> section, Map<String, Object> detail) {}

    /** It is what was asked for already. */
    record Nothing() implements Change {}

    record Refused(Refusal refusal) implements Change {}
}
