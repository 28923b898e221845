package org.pamir.contract.event;

import java.util.Arrays;

/** The kinds of event, each with its CloudEvents type and the schema of its data. */
public enum EventType {
    SECTION_REVISED("assessment.section.revised", "section-revised", SectionRevised.class),
    SCORECARD_COMPUTED("assessment.scorecard.computed", "scorecard", ScorecardComputed.class),
    ASSESSMENT_MOVED("assessment.moved", "movement", AssessmentMoved.class);

    private final String type;
    private final String idPrefix;
    private final Class<? extends Event> dataClass;

    EventType(String type, String idPrefix, Class<? extends Event> dataClass) {
        this.type = type;
        this.idPrefix = idPrefix;
        this.dataClass = dataClass;
    }

    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(type -> type.dataClass == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event type for " + event.getClass()));
    }

    /** The CloudEvents {@code type}. */
    public String type() {
        return type;
    }

    /** The CloudEvents {@code dataschema}; the schema itself is the file of {@link #schemaFile}. */
    public String dataSchema() {
        return "urn:pamir:schema:" + type + ":v1";
    }

    /** The file name of the schema, as it is served under {@code /schemas/}. */
    public String schemaFile() {
        return type + ".v1.json";
    }

    /** The CloudEvents {@code id}, derived from what the event is about: the same event always has the same id. */
    public String id(AssessmentKey key, long version) {
        return idPrefix + ":" + key + "/" + version;
    }

    public Class<? extends Event> dataClass() {
        return dataClass;
    }
}
