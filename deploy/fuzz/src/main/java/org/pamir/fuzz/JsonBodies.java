package org.pamir.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** JSON for a schema: what it asks for, with something wrong here and there, or broken altogether. */
final class JsonBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Random random;
    private final Values values;

    JsonBodies(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
        this.values = new Values(random);
    }

    String text(JsonNode schema) {
        String json = node("", schema, 0).toString();
        return switch (random.nextInt(14)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1));
            case 1 -> json + values.noise();
            case 2 -> "[".repeat(random.nextInt(3_000));
            case 3 -> json.replaceFirst("\\{", "{\"narrative\":1,\"narrative\":2,");
            case 4 -> json.replaceFirst("\"([^\"]*)\"", "\"\\\\ud800\"");
            case 5 -> values.noise();
            default -> json;
        };
    }

    private JsonNode node(String name, JsonNode schema, int depth) {
        if (random.nextInt(12) == 0 || depth > DEEPEST) {
            return anything();
        }
        JsonNode resolved = resolved(schema);
        String type = type(resolved);
        return switch (type) {
            case "object" -> object(resolved, depth);
            case "array" -> array(name, resolved, depth);
            case "integer" -> JSON.numberNode(random.nextInt(30) - 2);
            case "number" -> JSON.numberNode((random.nextInt(24) - 1) / 2.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(values.of(name));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (random.nextInt(6) > 0) {
                object.set(property.getKey(), node(property.getKey(), property.getValue(), depth + 1));
            }
        });
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject()) {
            for (String key : new String[] {"heroin_trade", "drugs", "human_trafficking", values.noise()}) {
                object.set(key, node(key, more, depth + 1));
            }
        }
        if (random.nextInt(10) == 0) {
            object.set(values.noise(), anything());
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(node(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode anything() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 3 -> JSON.arrayNode().add(values.odd());
            case 4 -> JSON.objectNode().put(values.noise(), values.odd());
            case 5 -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(random.nextInt(20) == 0 ? "x".repeat(70_000) : values.odd());
        };
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            return resolved(document.at(reference.substring(1)));
        }
        for (String choice : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (schema.path(choice).size() > 0) {
                return resolved(schema.path(choice)
                        .get(random.nextInt(schema.path(choice).size())));
            }
        }
        return schema;
    }

    /** OpenAPI 3.1 has a word, or a list of them. */
    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray() && type.size() > 0) {
            return type.get(random.nextInt(type.size())).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }
}
