package org.pamir.bench.floor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pamir.contract.event.Event;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.contract.kafka.TopicSetup;

/** A topic of the floor's own, laid out as the product's are, on a broker that is given. */
record FloorTopic(String servers, String name) {

    private static final int BETWEEN_LOOKS_MILLIS = 20;

    /** A new one, whatever there was before under such a name. */
    static FloorTopic create(String servers, String beginning) throws ExecutionException, InterruptedException {
        String name = beginning + "." + Long.toHexString(System.nanoTime());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(TopicSetup.PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            // The broker knows the topic before it has it: who sends or reads at once is refused, and tries again
            // later.
            while (!isLed(admin, name)) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
        return new FloorTopic(servers, name);
    }

    private static boolean isLed(Admin admin, String name) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        new FloorTopic("", name).partitions().forEach(partition -> all.put(partition, OffsetSpec.latest()));
        try {
            return admin.listOffsets(all).all().get().size() == TopicSetup.PARTITIONS;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw e;
        }
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
