package org.pamir.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Pamir over HTTP, as an editor and a reader use it. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PUBLISHER = "Basic "
            + Base64.getEncoder()
                    .encodeToString(("publisher:" + RunningPamir.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningPamir pamir;

    Api(RunningPamir pamir) {
        this.pamir = pamir;
    }

    /** @param preference such as {@code wait=5} */
    HttpResponse<String> read(String path, String preference) throws IOException, InterruptedException {
        return http.send(
                request(pamir.assessment() + path).header("Prefer", preference).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json(read(path, "wait=0"));
    }

    /** What any service says at a whole address. */
    String get(String address) throws IOException, InterruptedException {
        return http.send(request(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Everything that happens, as it happens; to be closed. */
    InputStream follow() throws IOException, InterruptedException {
        return http.send(
                        request(pamir.assessment() + "/api/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return http.send(request(pamir.assessment() + path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> importScores(byte[] file) throws IOException, InterruptedException {
        return http.send(
                request(pamir.ingest() + "/api/imports/scores")
                        .header("Authorization", PUBLISHER)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> section(String country, String section) throws IOException, InterruptedException {
        return http.send(request(sectionAddress(country, section)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What to PUT so that nothing changes but what the caller changes in it. */
    static ObjectNode edit(HttpResponse<String> section) throws IOException {
        ObjectNode content = (ObjectNode) json(section);
        return content.retain("narrative", "scores", "sources", "message");
    }

    HttpResponse<String> put(String country, String section, String etag, JsonNode content)
            throws IOException, InterruptedException {
        return http.send(putRequest(country, section, etag, content).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> put(String country, String section, String etag, JsonNode content, String traceparent)
            throws IOException, InterruptedException {
        return http.send(
                putRequest(country, section, etag, content)
                        .header("traceparent", traceparent)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> putMeanwhile(
            String country, String section, String etag, JsonNode content) {
        return http.sendAsync(
                putRequest(country, section, etag, content).build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    static JsonNode json(byte[] text) throws IOException {
        return JSON.readTree(text);
    }

    static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder putRequest(String country, String section, String etag, JsonNode content) {
        return request(sectionAddress(country, section))
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .header("Authorization", PUBLISHER)
                .PUT(HttpRequest.BodyPublishers.ofString(content.toString()));
    }

    private String sectionAddress(String country, String section) {
        return pamir.ingest() + "/api/editions/2021/countries/" + country + "/sections/" + section;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(15));
    }
}
