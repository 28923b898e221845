package org.pamir.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One operation of an API, as its OpenAPI document describes it.
 *
 * @param bodies schema by media type; empty where nothing is sent
 */
record Operation(String method, String path, List<Parameter> parameters, Map<String, JsonNode> bodies) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head", "options");

    /** @param place {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String place, boolean required, JsonNode schema) {}

    /** @param document an OpenAPI 3.1 document */
    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(path.getValue(), operation.getValue()),
                                bodies(operation.getValue())))));
        return operations;
    }

    private static List<Parameter> parameters(JsonNode path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode all : List.of(path.path("parameters"), operation.path("parameters"))) {
            all.forEach(parameter -> parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema"))));
        }
        return parameters;
    }

    private static Map<String, JsonNode> bodies(JsonNode operation) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content ->
                        bodies.put(content.getKey(), content.getValue().path("schema")));
        return bodies;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
