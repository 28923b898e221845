package org.pamir.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventExamples;
import org.pamir.contract.event.EventType;

/** The AsyncAPI document says what the code does. */
class AsyncApiTest {

    private static JsonNode document;

    @BeforeAll
    static void read() throws Exception {
        document = YAMLMapper.builder().build().readTree(ContractResources.text("asyncapi.yaml"));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).hasSizeGreaterThan(15);
        for (String reference : references) {
            assertThat(resolve(reference).isMissingNode()).as(reference).isFalse();
        }
    }

    @Test
    void thereIsOneChannelForEachTopicAndOneForDeadLetters() {
        List<String> addresses = document.path("channels").findValuesAsText("address");

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Arrays.stream(Topic.values()).map(Topic::topicName), Stream.of("{topic}.dlq"))
                                .toList());
        assertThat(document.at("/channels/deadLetter/parameters/topic/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void aChannelHasTheSettingsOfItsTopic(Topic topic) throws Exception {
        JsonNode channel = channel(topic.topicName());

        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(TopicSetup.PARTITIONS);
        assertThat(settings(channel)).isEqualTo(new TreeMap<>(topic.settings()));
        assertThat(message(channel).path("name").asText())
                .isEqualTo(topic.eventType().type());
    }

    @Test
    void deadLettersHaveTheirSettings() {
        JsonNode channel = channel("{topic}.dlq");

        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(TopicSetup.PARTITIONS);
        assertThat(settings(channel)).isEqualTo(new TreeMap<>(TopicSetup.DEAD_LETTER_SETTINGS));
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheSchemaAndTheNamesOfItsEventType(EventType type) throws Exception {
        JsonNode message = message(channel(Topic.of(type).topicName()));

        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./schemas/" + type.schemaFile());
        assertThat(resolve(message.at("/payload/schema/$ref").asText())
                        .path("$id")
                        .asText())
                .isEqualTo(type.dataSchema());
        assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText())
                .isEqualTo(type.type());
        assertThat(message.at("/headers/allOf/1/properties/ce_dataschema/const").asText())
                .isEqualTo(type.dataSchema());
        for (EventExamples.Example example : EventExamples.of(type)) {
            Event event = EventRecordsTest.example(type, example.name());
            assertThat(type.id(event.key(), event.version()))
                    .matches(message.at("/headers/allOf/1/properties/ce_id/pattern")
                            .asText());
            assertThat(event.key().toString())
                    .matches(document.at("/components/messageBindings/keyed/kafka/key/pattern")
                            .asText());
        }
    }

    @Test
    void theHeadersAreThoseThatAreWritten() throws Exception {
        ProducerRecord<byte[], byte[]> record = EventRecords.write(
                EventRecordsTest.example(EventType.SECTION_REVISED, "score-raised"), "/ingest-service", "00-1-1-00");
        Map<String, String> written = EventRecordsTest.headers(record.headers());
        JsonNode headers = document.at("/components/schemas/headers");

        assertThat(headers.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(written.keySet());
        assertThat(headers.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(written.keySet().stream()
                        .filter(name -> !name.equals(EventRecords.TRACEPARENT))
                        .toList());
        headers.path("properties").properties().stream()
                .filter(property -> property.getValue().has("const"))
                .forEach(property -> assertThat(written.get(property.getKey()))
                        .isEqualTo(property.getValue().path("const").asText()));
    }

    @Test
    void theHeadersOfADeadLetterAreThoseThatAreWritten() {
        ProducerRecord<byte[], byte[]> letter = DeadLetters.of(
                new ConsumerRecord<>("assessment.movement.v1", 0, 0, new byte[0], new byte[0]), "test", "reason");
        JsonNode headers = document.at("/components/schemas/deadLetterHeaders");

        assertThat(headers.path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        EventRecordsTest.headers(letter.headers()).keySet());
        assertThat(headers.path("required")).hasSize(5);
    }

    @Test
    void everyChannelIsSentToByOneOperation() {
        List<String> channels = new ArrayList<>();
        document.path("operations").forEach(operation -> {
            assertThat(operation.path("action").asText()).isEqualTo("send");
            channels.add(operation.at("/channel/$ref").asText().replace("#/channels/", ""));
        });

        assertThat(document.path("channels").fieldNames()).toIterable().containsExactlyElementsOf(channels);
    }

    private static JsonNode channel(String address) {
        for (JsonNode channel : document.path("channels")) {
            if (channel.path("address").asText().equals(address)) {
                return channel;
            }
        }
        throw new AssertionError("no channel " + address);
    }

    private static JsonNode message(JsonNode channel) throws Exception {
        assertThat(channel.path("messages")).hasSize(1);
        return resolve(channel.path("messages").iterator().next().path("$ref").asText());
    }

    private static Map<String, String> settings(JsonNode channel) {
        Map<String, String> settings = new TreeMap<>();
        channel.at("/bindings/kafka/topicConfiguration").properties().forEach(setting -> {
            JsonNode value = setting.getValue();
            settings.put(setting.getKey(), value.isArray() ? value.get(0).asText() : value.asText());
        });
        return settings;
    }

    private static JsonNode resolve(String reference) throws Exception {
        return reference.startsWith("#/")
                ? document.at(reference.substring(1))
                : JsonMapper.builder()
                        .build()
                        .readTree(ContractResources.text(reference.replace("./", ""))
                                .getBytes(UTF_8));
    }
}
