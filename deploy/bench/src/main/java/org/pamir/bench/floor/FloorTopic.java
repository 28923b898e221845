package org.pamir.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.event.Event;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.TopicSetup;

/** A topic of the floor's own, laid out as the product's are, on a broker that is given. */
record FloorTopic(String servers, String name) {

    static FloorTopic create(String servers, String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(TopicSetup.PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        return new FloorTopic(servers, name);
    }

    /** One that waits for every copy and never for company. */
    static KafkaProducer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The record that the product would send, for this topic. */
    ProducerRecord<byte[], byte[]> record(Event event) {
        ProducerRecord<byte[], byte[]> record = EventRecords.write(event, "/floor", null);
        return new ProducerRecord<>(name, null, record.key(), record.value(), record.headers());
    }

    List<TopicPartition> partitions() {
        return IntStream.range(0, TopicSetup.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }
}
