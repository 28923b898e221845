package org.pamir.cli.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.cli.report.Failure;

/** What operators mend on the server, as its documents. */
public final class Recovery {

    private static final String LETTERS = "/api/dead-letters";

    private final Server server;

    public Recovery(Server server) {
        this.server = server;
    }

    /** What is done in the background: asked for once, and asked after until it is done. */
    public enum Job {
        REPUBLICATION("/api/republications"),
        RECONCILIATION("/api/reconciliations");

        private final String path;

        Job(String path) {
            this.path = path;
        }
    }

    public JsonNode begin(Job job, JsonNode body) throws Failure {
        return server.send("POST", job.path, body).orRefusal().json();
    }

    public JsonNode get(Job job, long id) throws Failure {
        return server.get(job.path + "/" + id).orRefusal().json();
    }

    /** @param filters query parameters; those with an empty value do not count */
    public JsonNode letters(Map<String, String> filters) throws Failure {
        String query = filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return server.get(LETTERS + query).orRefusal().json();
    }

    public JsonNode letter(long id) throws Failure {
        return server.get(LETTERS + "/" + id).orRefusal().json();
    }

    /** @param action {@code replay} or {@code discard} */
    public Answer settle(long id, String action, JsonNode body) throws Failure {
        return server.send("POST", LETTERS + "/" + id + "/" + action, body);
    }

    /** Of all waiting letters of a filter. */
    public JsonNode settleMany(String action, JsonNode body) throws Failure {
        return server.send("POST", LETTERS + "/" + action, body).orRefusal().json();
    }
}
