package org.pamir.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.cli.report.Failure;

/** The proposals on the server, as its documents. */
public final class Proposals {

    private static final String PATH = "/api/proposals";

    private final Server server;

    public Proposals(Server server) {
        this.server = server;
    }

    /** @param filters query parameters; those with an empty value do not count */
    public JsonNode list(Map<String, String> filters) throws Failure {
        String query = filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return server.get(PATH + query).orRefusal().json().path("proposals");
    }

    public JsonNode get(long id) throws Failure {
        return server.get(path(id)).orRefusal().json();
    }

    public Answer create(JsonNode proposal) throws Failure {
        return server.send("POST", PATH, proposal);
    }

    public Answer putSection(long id, String section, JsonNode content) throws Failure {
        return server.send("PUT", path(id) + "/sections/" + section, content);
    }

    public JsonNode removeSection(long id, String section) throws Failure {
        return server.send("DELETE", path(id) + "/sections/" + section, null)
                .orRefusal()
                .json();
    }

    /** Something that is only done to the version that somebody has seen. */
    public JsonNode change(JsonNode seen, String method, String action, ObjectNode body) throws Failure {
        String etag = "\"" + seen.path("version").asLong() + "\"";
        String path = path(seen.path("id").asLong()) + (action.isEmpty() ? "" : "/" + action);
        return server.send(method, path, body, "If-Match", etag).orRefusal().json();
    }

    /** Something that adds to the discussion, whichever version it is at. */
    public JsonNode discuss(long id, String method, String action, ObjectNode body) throws Failure {
        Answer answer = server.send(method, path(id) + "/" + action, body).orRefusal();
        return answer.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : answer.json();
    }

    private static String path(long id) {
        return PATH + "/" + id;
    }
}
