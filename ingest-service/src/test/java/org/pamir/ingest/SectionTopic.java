package org.pamir.ingest;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.Topic;
import org.pamir.contract.kafka.TopicSetup;

/** The topic of revisions, as somebody outside sees it. */
public final class SectionTopic {

    private static final String NAME = Topic.SECTION_REVISED.topicName();

    private final Map<String, Object> kafka;

    public SectionTopic(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Everything that is on it now, each partition in its order. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                    .map(info -> new TopicPartition(NAME, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> records(String assessment) {
        return records().stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(assessment))
                .toList();
    }

    /** Of an assessment, in the order in which they stand there, repetitions included. */
    public List<Long> versions(String assessment) {
        return records(assessment).stream().map(SectionTopic::version).toList();
    }

    public static long version(ConsumerRecord<byte[], byte[]> record) {
        String id = EventRecords.header(record.headers(), "ce_id");
        return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
    }

    /** As after a loss of the broker's disk: the topic is there, and empty. */
    public void lose() throws Exception {
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(NAME)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(NAME));
            TopicSetup.createMissing(admin);
        }
    }

    /** An event of which only the id is right. */
    public void add(String assessment, long version) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(NAME, assessment.getBytes(StandardCharsets.UTF_8), new byte[0]);
            String id = "section-revised:" + assessment + "/" + version;
            record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
