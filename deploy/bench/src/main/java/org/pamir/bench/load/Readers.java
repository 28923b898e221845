package org.pamir.bench.load;

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

    private static final int FAVOURITES = 12;
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
                readOn(replica, "reader-" + number + "." + connection + " of " + replica.name(), random);
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the connection breaks. */
    private void readOn(Replica replica, String name, Random random) throws InterruptedException {
        // Who never comes back to a country cannot see it go back.
        List<String> favourites = random.ints(FAVOURITES, 0, Edition.COUNTRIES.size())
                .mapToObj(Edition.COUNTRIES::get)
                .toList();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (!stopping) {
            Optional<Attempt> acknowledged = random.nextInt(4) == 0 ? journal.lastAcknowledged() : Optional.empty();
            String country = acknowledged
                    .map(attempt -> attempt.edit().country())
                    .orElseGet(() -> favourites.get(random.nextInt(favourites.size())));
            long least = acknowledged.map(attempt -> attempt.answer().version()).orElse(0L);
            String query = least == 0 ? "" : "?min_version=" + least;
            HttpRequest request = HttpRequest.newBuilder(replica.address().resolve(Edition.path(country) + query))
                    .timeout(PATIENCE)
                    .header("Prefer", "wait=1")
                    .build();
            try {
                HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
                looks.add(new Look(name, country, least, answer.statusCode(), version(answer), System.nanoTime()));
            } catch (IOException e) {
                looks.add(new Look(name, country, least, 0, 0, System.nanoTime()));
                return;
            }
            Thread.sleep(pause.toMillis());
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
