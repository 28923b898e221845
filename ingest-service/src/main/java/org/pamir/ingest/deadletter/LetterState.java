package org.pamir.ingest.deadletter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done about a dead letter. */
public enum LetterState {
    /** Nothing yet. */
    WAITING,
    /** Its consumer was given it again. */
    REPLAYED,
    /** Somebody said that it may be forgotten. It is kept all the same. */
    DISCARDED;

    /** As it is written and stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its exact word. */
    public static Optional<LetterState> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
