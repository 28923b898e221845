package org.pamir.ingest.proposal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a proposal is on its way. */
public enum State {
    /** Its author works on it. */
    DRAFT,
    /** It waits for somebody else's judgement. */
    IN_REVIEW,
    /** Back with its author. */
    CHANGES_REQUESTED,
    /** Somebody else found it good: it may be published as it is. */
    APPROVED,
    /** Its sections are in the ledger. Nothing changes any more. */
    PUBLISHED,
    /** Its author gave it up. Nothing changes any more. */
    WITHDRAWN;

    /** As it is written in answers, queries and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing will happen to it any more. */
    public boolean isFinal() {
        return this == PUBLISHED || this == WITHDRAWN;
    }

    /** Of its exact word. */
    public static Optional<State> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
