package org.pamir.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One resource as it is written.
 *
 * @param file where, for whoever has to mend it
 */
record Manifest(String file, JsonNode tree) {

    String apiVersion() {
        return tree.path("apiVersion").asText();
    }

    String kind() {
        return tree.path("kind").asText();
    }

    String name() {
        return tree.path("metadata").path("name").asText();
    }

    /** Such as {@code Deployment/scoring-service}. */
    @Override
    public String toString() {
        return kind() + "/" + name() + " (" + file + ")";
    }

    /** What lies below a path of names; lists are gone through. */
    List<JsonNode> at(String... path) {
        Stream<JsonNode> found = Stream.of(tree);
        for (String step : path) {
            found = found.map(node -> node.path(step)).flatMap(Manifest::each);
        }
        return found.filter(node -> !node.isMissingNode() && !node.isNull()).toList();
    }

    List<String> texts(String... path) {
        return at(path).stream().map(JsonNode::asText).toList();
    }

    /** The elements of a list, or the node itself. */
    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
