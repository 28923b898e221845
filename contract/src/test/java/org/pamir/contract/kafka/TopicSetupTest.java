package org.pamir.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pamir.embedded.LocalKafka;

/** On a real broker. */
class TopicSetupTest {

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(Topic.values()).flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName())),
                    Stream.of(DeadLetters.REPLAY_TOPIC))
            .toList();

    /** Somebody made this one by hand, before us. */
    private static final NewTopic MADE_BEFORE = new NewTopic(
                    Topic.MOVEMENT.topicName(), Optional.of(3), Optional.empty())
            .configs(Map.of("retention.ms", "1000"));

    private static LocalKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void createAll() throws Exception {
        kafka = LocalKafka.startTemporary();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
        admin.createTopics(List.of(MADE_BEFORE)).all().get();
        TopicSetup.createMissing(admin);
        TopicSetup.createMissing(admin);
        // The broker answers before it knows every topic itself.
        await().ignoreExceptions().until(() -> {
            for (String name : NAMES) {
                settings(name);
            }
            return admin.describeTopics(NAMES).allTopicNames().get().size() == NAMES.size();
        });
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void everyTopicAndItsDeadLettersAreThereWithTwelvePartitions() throws Exception {
        Map<String, Integer> partitions = admin.describeTopics(NAMES).allTopicNames().get().values().stream()
                .filter(topic -> !topic.name().equals(MADE_BEFORE.name()))
                .collect(Collectors.toMap(
                        topic -> topic.name(), topic -> topic.partitions().size()));

        assertThat(partitions).hasSize(6).containsValue(12).doesNotContainValue(1);
        assertThat(partitions.values()).containsOnly(TopicSetup.PARTITIONS);
    }

    @Test
    void theLogIsKeptForEver() throws Exception {
        assertThat(settings("assessment.section.revised.v1"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1");
    }

    @Test
    void theStateIsCompacted() throws Exception {
        assertThat(settings("assessment.scorecard.v1")).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void deadLettersAreKeptForEver() throws Exception {
        for (Topic topic : Topic.values()) {
            assertThat(settings(topic.deadLetterName()))
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "-1");
        }
    }

    @Test
    void lettersOnTheirWayBackAreKeptForAWeek() throws Exception {
        assertThat(settings("dead-letter.replay.v1"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("max.message.bytes", "2097152");
    }

    @Test
    void aTopicThatWasThereIsLeftAsItIs() throws Exception {
        assertThat(settings(MADE_BEFORE.name())).containsEntry("retention.ms", "1000");
        assertThat(admin.describeTopics(List.of(MADE_BEFORE.name()))
                        .allTopicNames()
                        .get()
                        .get(MADE_BEFORE.name())
                        .partitions())
                .hasSize(3);
    }

    @Test
    void theLargestRecordThatATopicTakesFitsIntoItsDeadLetters() throws Exception {
        int almostAllThatABrokerTakes = 1_048_588 - 100;
        byte[] key = "2021/TJK".getBytes();
        byte[] value = new byte[almostAllThatABrokerTakes];
        String topic = Topic.SECTION_REVISED.topicName();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", DeadLetters.LARGEST_BYTES);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();

            var letter = producer.send(
                    DeadLetters.of(new ConsumerRecord<>(topic, 0, 0, key, value), "scoring-service", "x".repeat(500)));

            assertThat(letter.get().topic()).isEqualTo(topic + ".dlq");
        }
    }

    private static Map<String, String> settings(String topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
}
