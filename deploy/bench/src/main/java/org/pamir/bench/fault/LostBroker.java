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
import java.util.Set;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;

/**
 * The broker comes back empty, and everything is published once more. Edits go on all the time, so new versions may stand
 * on the new topic before old ones: that versions ascend there (I5) is no promise any more, that consumers end up with the
 * right state is.
 */
final class LostBroker implements FaultCase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String fault() {
        return "the broker loses all its data; everything is published once more";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    @Override
    public Set<String> excused() {
        return Set.of("I5");
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.workABit(0.4);
        Cluster cluster = stage.cluster();
        cluster.broker().kill();
        cluster.broker().wipe();
        cluster.broker().start();
        cluster.broker().awaitReady();

        long begin = System.nanoTime();
        String token = cluster.adminToken();
        JsonNode requested = answer(cluster, token, "POST", "/api/republications", "{}", 202);
        String path = "/api/republications/" + requested.path("id").asLong();
        boolean isDone = stage.await(PATIENCE, () -> state(cluster, token, path).equals("done"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.figure(Figure.fact("everything is published once more", isDone, "true", isDone));
        long found = requested.path("found").asLong();
        stage.figure(Figure.fact("revisions of it", found, "some", found > 0));
        stage.figure(Figure.fact("revisions a second", Math.round(found / seconds), "measured", true));
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) {
        long known = evidence.revisions().size();
        long published = evidence.log().size();
        stage.figure(Figure.fact("records on the new topic", published, "at least " + known, published >= known));
    }

    private static String state(Cluster cluster, String token, String path) {
        try {
            return answer(cluster, token, "GET", path, "", 200).path("state").asText();
        } catch (IOException e) {
            return "not known: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it was published", e);
        }
    }

    private static JsonNode answer(Cluster cluster, String token, String method, String path, String body, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        cluster.replicas(Service.INGEST).get(0).address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
