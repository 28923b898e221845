package org.pamir.assessment.site.topic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A topic as the AsyncAPI file describes it.
 *
 * @param cleanup {@code delete} or {@code compact}
 * @param retentionMillis how long records stay; -1 for ever; nothing where the file does not say
 * @param key nothing where records keep the key that they came with
 * @param message the CloudEvents type of what is in it
 */
public record Channel(
        String address,
        String title,
        String description,
        int partitions,
        String cleanup,
        Optional<Long> retentionMillis,
        Optional<Key> key,
        String message,
        String summary,
        List<Header> headers) {

    private static final String PARAMETER = "{";

    public record Key(String description, String pattern, String example) {}

    /**
     * A header of its records.
     *
     * @param constant the one value that it has; empty where it varies
     * @param pattern what its values look like; empty where nothing is said
     */
    public record Header(String name, boolean required, String description, String constant, String pattern) {}

    /** Whether it stands for several topics: those of dead letters. */
    public boolean isTemplate() {
        return address.contains(PARAMETER);
    }

    public boolean isCompacted() {
        return cleanup.equals("compact");
    }

    public boolean isKeptForEver() {
        return retentionMillis.filter(millis -> millis < 0).isPresent();
    }

    /** How many days records stay; 0 where that is not what ends them. */
    public long days() {
        return retentionMillis
                .filter(millis -> millis > 0)
                .map(millis -> Duration.ofMillis(millis).toDays())
                .orElse(0L);
    }
}
