package org.pamir.bench.fault;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** Eight edits of ten megabytes each at once, again and again, to a service that has 256 MB. */
final class LargeBodies implements FaultCase {

    private static final int AT_ONCE = 8;
    private static final int BYTES = 10 << 20;
    private static final int TOO_LARGE = 413;

    @Override
    public String id() {
        return "F24";
    }

    @Override
    public String fault() {
        return "8 edits of 10 MB at once, again and again";
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        Replica replica = stage.any(Service.INGEST);
        stage.work(0.1);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(
                        replica.address().resolve("/api/editions/2023/countries/TJK/sections/drugs"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + stage.cluster().token())
                .header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofByteArray(new byte[BYTES]))
                .build();
        Map<String, Integer> answers = new TreeMap<>();
        long end = System.nanoTime() + (long) (stage.duration().toNanos() * 0.6);
        while (System.nanoTime() < end) {
            List<CompletableFuture<String>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                // A server that refuses before it has read everything may close the connection on who is still sending.
                sent.add(http.sendAsync(request, BodyHandlers.discarding())
                        .handle((answer, failure) -> failure == null ? "" + answer.statusCode() : "closed"));
            }
            sent.forEach(answer -> answers.merge(answer.join(), 1, Integer::sum));
        }
        boolean allRefused =
                answers.keySet().stream().allMatch(answer -> answer.equals("" + TOO_LARGE) || answer.equals("closed"));
        stage.figure(Figure.fact("answers", answers, "413 or closed", allRefused));
        stage.figure(Figure.fact("it did not run out of memory", replica.isAlive(), "true", replica.isAlive()));
        stage.workOn();
    }
}
