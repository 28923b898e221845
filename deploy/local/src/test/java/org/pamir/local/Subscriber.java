package org.pamir.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Follows the events of 2021 and 2023 from the first one on, on one replica after another. */
final class Subscriber {

    /** So many of one replica, then it is the next one's turn. */
    private static final int SOME = 700;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> replicas;
    private final List<String> disorder = new ArrayList<>();
    private long last;
    private final Set<String> known = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();
    private String lastId;
    private int turn;

    Subscriber(List<String> replicas) {
        this.replicas = replicas;
    }

    /** Some events of the replica whose turn it is, at least up to what is there already; none while it is away. */
    void readSome() throws IOException, InterruptedException {
        String replica = replicas.get(turn++ % replicas.size());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        replica + "/api/events?canary=true" + (lastId == null ? "&since=1970-01-01T00:00:00Z" : "")))
                .header("Accept", "application/x-ndjson");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new AssertionError(replica + " answered " + answer.statusCode() + " after " + lastId);
            }
            try (Stream<String> lines = answer.body()) {
                int read = 0;
                // A canary ends the turn too: it says that there is nothing more for the moment.
                for (Iterator<String> line = lines.iterator(); read < SOME && line.hasNext(); ) {
                    JsonNode event = Api.json(line.next().getBytes(StandardCharsets.UTF_8));
                    lastId = event.path("id").asText();
                    if (event.path("event").asText().equals("canary")) {
                        break;
                    }
                    if (event.path("data").has("version")) {
                        read++;
                        used.add(replica);
                        take(event);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The one that was killed; the next turn goes on elsewhere.
            breaks.add(replica + " after " + lastId + ": " + e);
        }
    }

    boolean hasAll(String country, long version) {
        return known.contains("section 2021/" + country + "/" + version)
                && known.contains("scorecard 2021/" + country + "/" + version)
                && known.contains("movement 2021/" + country + "/" + version);
    }

    /** Where an event was not the one that follows the one before it, or had come already. */
    List<String> disorder() {
        return disorder;
    }

    int replicasUsed() {
        return used.size();
    }

    List<String> breaks() {
        return breaks;
    }

    private void take(JsonNode event) {
        JsonNode data = event.path("data");
        String name = event.path("event").asText() + " " + data.path("edition").asText() + "/"
                + data.path("country").asText() + "/" + data.path("version").asText();
        long position = Long.parseLong(lastId.substring(lastId.indexOf('-') + 1));
        if (position != ++last) {
            disorder.add(position + " instead of " + last);
            last = position;
        }
        if (!known.add(name)) {
            disorder.add(name + " again, at " + position);
        }
    }
}
