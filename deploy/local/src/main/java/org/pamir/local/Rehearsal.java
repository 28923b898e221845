package org.pamir.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * What users do in the first minute: edits with a token, reads, pages and a stream. Services that are to write down the
 * classes that a start takes do it once, so that the first request after a later start finds its classes there, too.
 */
final class Rehearsal {

    private static final int EDITS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String COUNTRY = "/api/editions/2021/countries/TJK";
    private static final String SECTION = COUNTRY + "/sections/drugs";
    private static final List<String> PAGES = List.of(
            "/",
            "/en/editions/2021",
            "/en/editions/2021/countries/TJK",
            "/en/editions/2021/rankings",
            "/api/editions/2021/rankings/criminality",
            COUNTRY + "/versions",
            "/api/editions/2021");

    private final String ingest;
    private final String assessment;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    Rehearsal(Settings settings) {
        this.ingest = "http://localhost:" + settings.port("INGEST_PORT");
        this.assessment = "http://localhost:" + settings.port("ASSESSMENT_PORT");
    }

    /**
     * Needs the sample.
     *
     * @param authorization of the account {@code publisher}, for the header of that name
     * @throws StartFailure if a request is refused
     */
    void play(String authorization) throws StartFailure, IOException, InterruptedException {
        String token = "Bearer " + makeToken(authorization);
        try (InputStream events = stream()) {
            for (int i = 0; i < EDITS; i++) {
                edit(token, i);
            }
            events.readNBytes(1);
        }
        for (String page : PAGES) {
            send(request(assessment + page));
        }
        send(request(ingest + "/desk/login"));
    }

    private String makeToken(String authorization) throws StartFailure, IOException, InterruptedException {
        HttpResponse<String> made = send(request(ingest + "/api/tokens")
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\": \"rehearsal\", \"grants\": [\"publisher\"], \"expires_in_days\": 1}")));
        return json.readTree(made.body()).path("token").asText();
    }

    private void edit(String token, int number) throws StartFailure, IOException, InterruptedException {
        HttpResponse<String> before = send(request(ingest + SECTION));
        ObjectNode content = (ObjectNode) json.readTree(before.body());
        content.retain("narrative", "scores", "sources");
        content.put("narrative", content.path("narrative").asText() + "\n\nRehearsal " + number + ".");
        HttpResponse<String> after = send(request(ingest + SECTION)
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .header("If-Match", before.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(content.toString())));
        JsonNode version = json.readTree(after.body()).path("version");
        send(request(assessment + COUNTRY + "?min_version=" + version.asLong()).header("Prefer", "wait=10"));
    }

    private InputStream stream() throws IOException, InterruptedException {
        return http.send(
                        request(assessment + "/api/events")
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream())
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws StartFailure, IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new StartFailure(
                    "%s %s answers %d: %s".formatted(built.method(), built.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }
}
