package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pamir.ingest.proposal.Api.approved;
import static org.pamir.ingest.proposal.Api.section;
import static org.pamir.ingest.proposal.Api.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.kafka.EventRecords;
import org.pamir.ingest.RealPostgresAndKafka;

/** What a proposal changed comes out on the topic, as its author's. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class PublishedEventsTest {

    private static final String TOPIC = "assessment.section.revised.v1";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void allItsSectionsLeaveInTheOrderOfTheirVersions() {
        long id = Api.created(
                "author",
                "NOR",
                "\"drugs\": " + section("\"base_revision\": 0", "Drugs.", "heroin_trade", 5) + ", \"people\": "
                        + section("\"base_revision\": 0", "People.", "human_smuggling", 4) + ", \"trade\": "
                        + section("\"base_revision\": 0", "Trade.", "arms_trafficking", 3));
        approved(id);

        step("publisher", id, "publish").then().statusCode(200);

        List<SectionRevised> events = eventsOf("2025/NOR", 3);
        assertThat(events).extracting(SectionRevised::version).containsExactly(1L, 2L, 3L);
        assertThat(events).extracting(SectionRevised::section).containsExactly("people", "trade", "drugs");
        assertThat(events).extracting(SectionRevised::by).containsOnly("author");
        assertThat(events).extracting(SectionRevised::message).containsOnly("because");
        assertThat(events)
                .extracting(SectionRevised::at)
                .containsOnly(events.get(0).at());
    }

    private List<SectionRevised> eventsOf(String key, int count) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<SectionRevised> events = new ArrayList<>();
            return await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                                    if (new String(record.key(), StandardCharsets.UTF_8).equals(key)) {
                                        events.add(EventRecords.read(
                                                record, EventType.SECTION_REVISED, SectionRevised.class));
                                    }
                                }
                                return events;
                            },
                            found -> found.size() >= count);
        }
    }
}
