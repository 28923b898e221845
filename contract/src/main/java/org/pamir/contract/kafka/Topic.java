package org.pamir.contract.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.pamir.contract.event.EventType;

/** The public topics. Keys are assessments, values plain JSON, CloudEvents attributes in headers. */
public enum Topic {
    /** The log: every revision of every section, kept for ever. */
    SECTION_REVISED(
            "assessment.section.revised.v1",
            EventType.SECTION_REVISED,
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1")),

    /** The state: the latest scorecard of every assessment stays, so that a new consumer can begin from it. */
    SCORECARD(
            "assessment.scorecard.v1",
            EventType.SCORECARD_COMPUTED,
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)),

    /** The news: what each revision changed, kept for a year. */
    MOVEMENT(
            "assessment.movement.v1",
            EventType.ASSESSMENT_MOVED,
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(Duration.ofDays(365).toMillis())));

    private final String topicName;
    private final EventType eventType;
    private final Map<String, String> settings;

    Topic(String topicName, EventType eventType, Map<String, String> settings) {
        this.topicName = topicName;
        this.eventType = eventType;
        this.settings = settings;
    }

    public static Topic of(EventType type) {
        for (Topic topic : values()) {
            if (topic.eventType == type) {
                return topic;
            }
        }
        throw new IllegalArgumentException("no topic for " + type);
    }

    public String topicName() {
        return topicName;
    }

    /** Where a consumer of this topic puts what it cannot take. */
    public String deadLetterName() {
        return topicName + ".dlq";
    }

    public EventType eventType() {
        return eventType;
    }

    /** Settings of the topic at the broker. */
    public Map<String, String> settings() {
        return settings;
    }
}
