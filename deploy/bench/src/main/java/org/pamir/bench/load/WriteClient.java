package org.pamir.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.pamir.bench.cluster.Replica;

/** Sends edits to ingest-service and reads what it says to them. */
final class WriteClient {

    /** A hung server is told from a slow one. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String token;

    WriteClient(String token) {
        this.token = token;
    }

    /** Never fails: that nothing came is an answer too. */
    CompletableFuture<Answer> put(Replica replica, Edit edit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        replica.address().resolve(Edition.path(edit.country(), edit.section())))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString(edit.body()));
        if (edit.base() == 0) {
            request.header("If-None-Match", "*");
        } else {
            request.header("If-Match", "\"" + edit.base() + "\"");
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .handle((response, failure) -> failure == null ? answer(response) : unknown(failure));
    }

    /** The revision that an edit would have become: 0 if it holds something else, or nothing. */
    CompletableFuture<Integer> find(Replica replica, Edit edit) {
        int revision = edit.base() + 1;
        HttpRequest request = HttpRequest.newBuilder(replica.address()
                        .resolve(Edition.path(edit.country(), edit.section()) + "/revisions/" + revision))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> response.statusCode() == 200
                                && parse(response.body())
                                        .path("narrative")
                                        .asText()
                                        .equals(edit.narrative())
                        ? revision
                        : 0);
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        int status = response.statusCode();
        String type = status / 100 == 2
                ? null
                : response.headers().firstValue("Content-Type").orElse("no type") + " "
                        + body.path("type").asText();
        int revision = body.path("revision").asInt(body.path("current_revision").asInt());
        boolean saysWhen = response.headers().firstValue("Retry-After").isPresent();
        return new Answer(status, revision, body.path("version").asLong(), type, saysWhen);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }

    private static Answer unknown(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Answer.unknown(cause.toString());
    }
}
