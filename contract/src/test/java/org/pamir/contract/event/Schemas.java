package org.pamir.contract.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.pamir.contract.ContractResources;

/** The released schemas as validators. */
final class Schemas {

    private final Schema schema;

    private Schemas(JsonNode schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    /** As it stands in its file: what every version of an event keeps to. */
    static Schemas open(EventType type) {
        return new Schemas(node(type));
    }

    /** With every object closed: what the present writers keep to. */
    static Schemas closed(EventType type) {
        JsonNode schema = node(type);
        close(schema);
        return new Schemas(schema);
    }

    static JsonNode node(EventType type) {
        try {
            return JsonMapper.builder().build().readTree(ContractResources.text("schemas/" + type.schemaFile()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(type.schemaFile(), e);
        }
    }

    List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && object.has("type")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
