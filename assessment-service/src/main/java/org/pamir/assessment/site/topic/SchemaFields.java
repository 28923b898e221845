package org.pamir.assessment.site.topic;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.EventType;

/** The members of an event, read from its JSON Schema as a table. */
final class SchemaFields {

    private static final List<String> LIMITS = List.of(
            "format", "pattern", "minimum", "maximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems");

    private final JsonNode schema;
    private final List<Field> fields = new ArrayList<>();

    /**
     * A member.
     *
     * @param path {@code cause.section}; {@code []} for the elements of a list, {@code *} for any name
     * @param type as JSON Schema calls it
     * @param limits such as {@code minimum 1}
     */
    public record Field(String path, String type, boolean required, String description, String limits) {}

    private SchemaFields(JsonNode schema) {
        this.schema = schema;
    }

    static List<Field> of(EventType type) {
        try {
            JsonNode schema =
                    JsonMapper.builder().build().readTree(ContractResources.text("schemas/" + type.schemaFile()));
            SchemaFields fields = new SchemaFields(schema);
            fields.addProperties("", schema);
            return fields.fields;
        } catch (JacksonException e) {
            throw new IllegalStateException(type.schemaFile() + ": " + e.getOriginalMessage(), e);
        }
    }

    private void addProperties(String prefix, JsonNode object) {
        Set<String> required = StreamSupport.stream(object.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        object.path("properties")
                .properties()
                .forEach(entry -> add(prefix + entry.getKey(), entry.getValue(), required.contains(entry.getKey())));
    }

    private void add(String path, JsonNode said, boolean required) {
        JsonNode node = follow(said);
        // What stands beside a reference is about this member, what stands behind it about all such values.
        String description = said.has("description")
                ? said.path("description").asText()
                : node.path("description").asText();
        fields.add(new Field(path, type(node), required, description, limits(node)));
        addProperties(path + ".", node);
        addWithin(path + "[]", node.path("items"));
        addWithin(path + ".*", node.path("additionalProperties"));
    }

    /** Elements and values without members of their own are a row; objects are told by their members. */
    private void addWithin(String path, JsonNode said) {
        JsonNode node = follow(said);
        if (node.has("properties")) {
            addProperties(path + ".", node);
        } else if (node.isObject()) {
            add(path, said, true);
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" | "))
                : type.asText();
    }

    private static String limits(JsonNode node) {
        return LIMITS.stream()
                .filter(node::has)
                .map(limit -> limit + " " + node.path(limit).asText())
                .collect(Collectors.joining(", "));
    }

    private JsonNode follow(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = schema.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }
}
