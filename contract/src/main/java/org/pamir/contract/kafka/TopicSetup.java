package org.pamir.contract.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics with their settings, so that nothing depends on what a broker creates by itself. */
public final class TopicSetup {

    /** Fixed for good: another number would move keys to other partitions and break their order. */
    public static final int PARTITIONS = 12;

    static final Map<String, String> DEAD_LETTER_SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(DeadLetters.LARGEST_BYTES));

    /** Whoever was away for longer than a week does not get a replay; the letter is still there to be replayed again. */
    static final Map<String, String> REPLAY_SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Duration.ofDays(7).toMillis()),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(DeadLetters.LARGEST_BYTES));

    private TopicSetup() {}

    /** Every topic of ours with its settings, dead letters and their way back included. */
    public static List<NewTopic> all() {
        Stream<NewTopic> ofEvents = Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(
                        newTopic(topic.topicName(), topic.settings()),
                        newTopic(topic.deadLetterName(), DEAD_LETTER_SETTINGS)));
        return Stream.concat(ofEvents, Stream.of(newTopic(DeadLetters.REPLAY_TOPIC, REPLAY_SETTINGS)))
                .toList();
    }

    /**
     * Creates what is missing, dead letters and their way back included; replication is the broker's default. A topic that
     * exists is left as it is: where all are made by somebody else, it is enough to be allowed to see them.
     *
     * @throws ExecutionException if the broker refuses or cannot be reached
     */
    public static void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> known = admin.listTopics().names().get();
        List<NewTopic> missing =
                all().stream().filter(topic -> !known.contains(topic.name())).toList();
        for (var creation : admin.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                // Another service was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static NewTopic newTopic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
    }
}
