package org.pamir.contract.event;

import java.util.List;
import org.pamir.contract.ContractResources;

/**
 * The curated examples of events: what a producer's events look like, and what every consumer is tested to accept. They
 * are laid out for reading; {@link EventCodec} writes the same members in the same order without blanks.
 */
public final class EventExamples {

    private static final String INDEX = "examples/index.txt";

    private EventExamples() {}

    /**
     * An example.
     *
     * @param name such as {@code score-raised}, one for each type
     * @param json the event's data
     */
    public record Example(String name, String json) {

        /** The name, as a parameterized test shows it. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** All examples of a type, at least one, in the order of their names. */
    public static List<Example> of(EventType type) {
        String directory = type.schemaFile().replace(".json", "/");
        return ContractResources.lines(INDEX).stream()
                .filter(file -> file.startsWith(directory))
                .map(file -> new Example(
                        file.substring(directory.length()).replace(".json", ""),
                        ContractResources.text("examples/" + file)))
                .toList();
    }
}
