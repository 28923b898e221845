package org.pamir.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** Readers of profiles: some country, or at least the version of an edit that was acknowledged. */
final class Readers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FAVOURITES = 12;
    /** Who looks at everything at once does it so many times less often: it is so much more to make and to read. */
    private static final int RARELY = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Journal journal;
    private final Duration pause;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Readers(Cluster cluster, Journal journal, Mix mix, Random random) {
        this.cluster = cluster;
        this.journal = journal;
        this.pause = mix.readerPause();
        for (int i = 0; i < mix.readers(); i++) {
            int number = i;
            Random own = new Random(random.nextLong());
            threads.add(new Thread(() -> read(number, own), "reader-" + i));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void stop() throws InterruptedException {
        stopping = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    List<Look> looks() {
        return List.copyOf(looks);
    }

    private void read(int number, Random random) {
        try {
            for (int connection = 0; !stopping; connection++) {
                List<Replica> replicas = cluster.replicas(Service.ASSESSMENT);
                Replica replica = replicas.get((number + connection) % replicas.size());
                readOn(replica, "reader-" + number + "." + connection + " of " + replica.name(), number == 0, random);
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the connection breaks. The first reader looks at all countries at once. */
    private void readOn(Replica replica, String name, boolean all, Random random) throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        // Who never comes back to a country cannot see it go back.
        List<String> favourites = random.ints(FAVOURITES, 0, Edition.COUNTRIES.size())
                .mapToObj(Edition.COUNTRIES::get)
                .toList();
        try {
            while (!stopping) {
                if (all) {
                    lookAtAll(http, replica, name);
                } else {
                    lookAtOne(http, replica, name, favourites.get(random.nextInt(FAVOURITES)), random.nextInt(4) == 0);
                }
                Thread.sleep(all ? pause.multipliedBy(RARELY).toMillis() : pause.toMillis());
            }
        } catch (IOException e) {
            looks.add(new Look(name, favourites.get(0), 0, 0, 0, System.nanoTime()));
        }
    }

    /** @param newest whether to look for the edit that was acknowledged last, instead of the favourite */
    private void lookAtOne(HttpClient http, Replica replica, String name, String favourite, boolean newest)
            throws IOException, InterruptedException {
        Optional<Attempt> acknowledged = newest ? journal.lastAcknowledged() : Optional.empty();
        String country = acknowledged.map(attempt -> attempt.edit().country()).orElse(favourite);
        long least = acknowledged.map(attempt -> attempt.answer().version()).orElse(0L);
        String query = least == 0 ? "" : "?min_version=" + least;
        HttpRequest request = HttpRequest.newBuilder(replica.address().resolve(Edition.path(country) + query))
                .timeout(PATIENCE)
                .header("Prefer", "wait=1")
                .build();
        HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
        looks.add(new Look(name, country, least, answer.statusCode(), version(answer), System.nanoTime()));
    }

    private void lookAtAll(HttpClient http, Replica replica, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        replica.address().resolve("/api/editions/" + Edition.CODE + "/countries"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        long now = System.nanoTime();
        if (answer.statusCode() == 200) {
            for (JsonNode country : JSON.readTree(answer.body()).path("countries")) {
                String code = country.path("country").path("code").asText();
                looks.add(new Look(name, code, 0, 200, country.path("version").asLong(), now));
            }
        }
    }

    private static long version(HttpResponse<?> answer) {
        return answer.statusCode() != 200
                ? 0
                : answer.headers()
                        .firstValue("ETag")
                        .map(tag -> Long.parseLong(tag.replaceAll("\\D", "")))
                        .orElse(0L);
    }
}
