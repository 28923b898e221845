package org.pamir.ingest.reconciliation;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;
import org.pamir.ingest.section.VersionKey;

/** Reads what the broker holds, without a group and without a trace. */
@ApplicationScoped
class LogClient {

    private static final String TOPIC = Topic.SECTION_REVISED.topicName();
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A broker that gives nothing for so many polls has lost what it said it had, or is gone. */
    private static final int PATIENCE = 30;

    private final Map<String, Object> kafka;

    LogClient(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Who is told what is on the topic, a page after the other. */
    interface Reader {

        /** @param version null for a record that is no revision of ours */
        void record(VersionKey version);

        /** A page was read. */
        void page() throws InterruptedException;
    }

    LogLook look() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.createMissing(admin);
            var topic =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            topic.partitions()
                    .forEach(info -> latest.put(new TopicPartition(TOPIC, info.partition()), OffsetSpec.latest()));
            Map<Integer, LogLook.End> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(
                            partition.partition(),
                            new LogLook.End(end.offset(), end.leaderEpoch().orElse(0))));
            return new LogLook(topic.topicId().toString(), ends);
        }
    }

    /**
     * Reads the topic from its beginning to where it ends now.
     *
     * @throws IllegalStateException if it is not the same topic any more when it is read
     * @throws org.apache.kafka.common.KafkaException if the broker goes away, or loses what it had
     */
    void read(Reader reader) throws ExecutionException, InterruptedException {
        LogLook before = look();
        try (KafkaConsumer<byte[], Void> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), (topic, value) -> null)) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            before.ends().forEach((partition, end) -> ends.put(new TopicPartition(TOPIC, partition), end.offset()));
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            for (int empty = 0; !isRead(consumer, ends); ) {
                var records = consumer.poll(POLL);
                records.forEach(record -> reader.record(version(record)));
                reader.page();
                empty = records.isEmpty() ? empty + 1 : 0;
                if (empty > PATIENCE) {
                    throw new IllegalStateException("the broker gives nothing of " + TOPIC);
                }
            }
        }
        if (!look().topicId().equals(before.topicId())) {
            throw new IllegalStateException("the topic was made anew while it was read");
        }
    }

    private static boolean isRead(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static VersionKey version(ConsumerRecord<byte[], Void> record) {
        String id = EventRecords.header(record.headers(), "ce_id");
        if (record.key() == null || id == null) {
            return null;
        }
        Optional<AssessmentKey> key = AssessmentKey.parse(new String(record.key(), StandardCharsets.UTF_8));
        String digits = id.substring(id.lastIndexOf('/') + 1);
        // Nine digits fit, and no assessment has a thousand million versions.
        if (key.isEmpty() || !digits.matches("\\d{1,9}")) {
            return null;
        }
        long version = Long.parseLong(digits);
        return id.equals(EventType.SECTION_REVISED.id(key.get(), version)) ? new VersionKey(key.get(), version) : null;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // An offset that is not there any more is a loss, and no reason to go on elsewhere.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return settings;
    }
}
