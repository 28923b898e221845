package org.pamir.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** Clients of server-sent events, who go on after the last id on the next replica whenever their connection ends. */
final class Streams {

    private static final long PAUSE_MILLIS = 200;
    private static final long QUIET_MILLIS = 1_000;
    private static final int ONE_WITH_ALL_EVENTS_OF = 10;

    private final Cluster cluster;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Capture, Stream<String>> connections = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Streams(Cluster cluster, int clients) {
        this.cluster = cluster;
        for (int i = 0; i < clients; i++) {
            Capture capture = new Capture("stream-" + i, i % ONE_WITH_ALL_EVENTS_OF == 0 ? "" : "section");
            int turn = i;
            captures.add(capture);
            threads.add(new Thread(() -> follow(capture, turn), capture.name()));
        }
    }

    /** Returns when each has its place in the log. */
    void start() throws InterruptedException {
        threads.forEach(Thread::start);
        while (captures.stream().anyMatch(capture -> capture.first() == null)) {
            Thread.sleep(PAUSE_MILLIS / 10);
        }
    }

    /** Returns when those that follow everything have had nothing new for a while. */
    void awaitEnd() throws InterruptedException {
        List<String> before;
        List<String> now = places();
        do {
            before = now;
            Thread.sleep(QUIET_MILLIS);
            now = places();
        } while (!now.equals(before));
    }

    private List<String> places() {
        return captures.stream()
                .filter(capture -> capture.types().isEmpty())
                .map(Capture::last)
                .toList();
    }

    void stop() throws InterruptedException {
        stopping = true;
        connections.values().forEach(Stream::close);
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }

    List<Capture> captures() {
        return List.copyOf(captures);
    }

    private void follow(Capture capture, int firstTurn) {
        for (int turn = firstTurn; !stopping; turn++) {
            List<Replica> replicas = cluster.replicas(Service.ASSESSMENT);
            Replica replica = replicas.get(turn % replicas.size());
            try {
                followOn(replica, capture);
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException | UncheckedIOException e) {
                capture.broke(replica.name() + ", " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void followOn(Replica replica, Capture capture) throws IOException, InterruptedException {
        String query = capture.types().isEmpty() ? "" : "?type=" + capture.types();
        HttpRequest.Builder request = HttpRequest.newBuilder(replica.address().resolve("/api/events" + query))
                .header("Accept", "text/event-stream");
        if (capture.last() != null) {
            request.header("Last-Event-ID", capture.last());
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            capture.broke(replica.name() + " answered " + answer.statusCode());
            return;
        }
        try (Stream<String> lines = answer.body()) {
            connections.put(capture, lines);
            read(lines.iterator(), capture);
        } finally {
            connections.remove(capture);
        }
    }

    /** An id counts when the blank line after it has come: what was cut off before that comes again. */
    private static void read(Iterator<String> lines, Capture capture) {
        String id = null;
        String type = null;
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.isEmpty() && id != null) {
                capture.at(id);
                if (type != null) {
                    capture.event(type);
                }
                id = null;
                type = null;
            }
        }
    }
}
