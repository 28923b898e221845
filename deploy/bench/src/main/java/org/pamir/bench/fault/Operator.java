package org.pamir.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;

/** Who may operate the product, and asks replicas of ingest-service for it. */
final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    /** @param cluster of which an ingest-service must be ready */
    Operator(Cluster cluster) throws InterruptedException {
        this.token = cluster.adminToken();
    }

    /** @throws IOException if it is answered with anything but 200 */
    JsonNode get(Replica replica, String path) throws IOException, InterruptedException {
        return answer(request(replica, path).GET(), 200);
    }

    /** @throws IOException if it is answered with anything but 202 */
    JsonNode post(Replica replica, String path, String body) throws IOException, InterruptedException {
        return answer(request(replica, path).POST(BodyPublishers.ofString(body)), 202);
    }

    /** The state that what is at a path is in; where it cannot be asked, why. */
    String state(Replica replica, String path) {
        try {
            return get(replica, path).path("state").asText();
        } catch (IOException e) {
            return "not known: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted on the way to " + path, e);
        }
    }

    private HttpRequest.Builder request(Replica replica, String path) {
        return HttpRequest.newBuilder(replica.address().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode answer(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
