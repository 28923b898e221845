package org.pamir.assessment.site.topic;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.ContractResources;

/** The contract's AsyncAPI 3 file: what it says about channels, messages and headers, references followed. */
final class AsyncApi {

    private final JsonNode file;

    AsyncApi() {
        try {
            file = YAMLMapper.builder().build().readTree(ContractResources.text("asyncapi.yaml"));
        } catch (JacksonException e) {
            throw new IllegalStateException("asyncapi.yaml: " + e.getOriginalMessage(), e);
        }
    }

    String description() {
        return file.at("/info/description").asText();
    }

    /** In the order of the file. */
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        file.path("channels").forEach(node -> channels.add(channel(node)));
        return channels;
    }

    private Channel channel(JsonNode node) {
        JsonNode kafka = node.at("/bindings/kafka");
        JsonNode message = follow(node.path("messages").iterator().next());
        JsonNode settings = kafka.path("topicConfiguration");
        JsonNode key = follow(message.path("bindings")).at("/kafka/key");
        return new Channel(
                node.path("address").asText(),
                node.path("title").asText(),
                node.path("description").asText(),
                kafka.path("partitions").asInt(),
                settings.path("cleanup.policy").path(0).asText(),
                settings.has("retention.ms")
                        ? Optional.of(settings.path("retention.ms").asLong())
                        : Optional.empty(),
                key.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Channel.Key(
                                key.path("description").asText(),
                                key.path("pattern").asText(),
                                key.path("examples").path(0).asText())),
                message.path("name").asText(),
                message.path("summary").asText(),
                headers(message.path("headers")));
    }

    private List<Channel.Header> headers(JsonNode schema) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        Set<String> required = new LinkedHashSet<>();
        collect(schema, properties, required);
        return properties.properties().stream()
                .map(entry -> header(entry.getKey(), entry.getValue(), required.contains(entry.getKey())))
                .toList();
    }

    private void collect(JsonNode schema, ObjectNode properties, Set<String> required) {
        JsonNode node = follow(schema);
        node.path("allOf").forEach(part -> collect(part, properties, required));
        node.path("required").forEach(name -> required.add(name.asText()));
        // What a message says about a header adds to what all say, and replaces it.
        node.path("properties").properties().forEach(entry -> {
            ObjectNode known = properties.withObject("/" + entry.getKey());
            entry.getValue().properties().forEach(said -> known.set(said.getKey(), said.getValue()));
        });
    }

    private static Channel.Header header(String name, JsonNode node, boolean required) {
        return new Channel.Header(
                name,
                required,
                node.path("description").asText(),
                node.path("const").asText(),
                node.path("pattern").asText());
    }

    private JsonNode follow(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = file.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }
}
