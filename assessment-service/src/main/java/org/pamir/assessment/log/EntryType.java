package org.pamir.assessment.log;

import java.util.Arrays;
import java.util.Optional;
import org.pamir.contract.event.EventType;

/** The types of entries, in the order in which those of one version stand in the log. */
public enum EntryType {
    SECTION("section", EventType.SECTION_REVISED),
    SCORECARD("scorecard", EventType.SCORECARD_COMPUTED),
    MOVEMENT("movement", EventType.ASSESSMENT_MOVED);

    private final String word;
    private final EventType event;

    EntryType(String word, EventType event) {
        this.word = word;
        this.event = event;
    }

    public static Optional<EntryType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** Its name in filters and streams. */
    public String word() {
        return word;
    }

    public EventType event() {
        return event;
    }
}
