package org.pamir.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One editor for each country, who edits the same section again and again, one edit at a time. */
final class Editors {

    private static final String EDITION = "2023";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern COUNTRY = Pattern.compile("\"code\":\"([A-Z]{3})\"");
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI write;
    private final URI read;
    private final String token;
    private final List<Desk> desks = new ArrayList<>();

    /** @param token of a publisher */
    Editors(URI write, URI read, String token) {
        this.write = write;
        this.read = read;
        this.token = token;
    }

    /** An accepted edit. */
    record Edit(String country, long version) {}

    /** Where a country's editor stands: the edit before must be answered before the next one can name it. */
    private static final class Desk {
        private final String country;
        private CompletableFuture<Integer> revision;

        private Desk(String country, int revision) {
            this.country = country;
            this.revision = CompletableFuture.completedFuture(revision);
        }
    }

    /** Finds the countries and the revisions that they are at. */
    void begin() {
        String countries = get(read, "/api/editions/" + EDITION + "/countries").join();
        Matcher matcher = COUNTRY.matcher(countries);
        while (matcher.find()) {
            String section = get(write, section(matcher.group(1))).join();
            desks.add(new Desk(matcher.group(1), Integer.parseInt(find(REVISION, section))));
        }
        if (desks.isEmpty()) {
            throw new IllegalStateException("edition " + EDITION + " holds no country to edit");
        }
    }

    /** Sends the i-th edit, to the next country in turn. */
    CompletableFuture<Edit> edit(int i) {
        Desk desk = desks.get(i % desks.size());
        CompletableFuture<String> answer =
                desk.revision.thenCompose(revision -> send(HttpRequest.newBuilder(write.resolve(section(desk.country)))
                        .header("Content-Type", "application/merge-patch+json")
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", "\"" + revision + "\"")
                        .method("PATCH", BodyPublishers.ofString(body(revision)))));
        desk.revision = answer.thenApply(body -> Integer.parseInt(find(REVISION, body)));
        return answer.thenApply(body -> new Edit(desk.country, Long.parseLong(find(VERSION, body))));
    }

    /** Completes when a reader is shown the edit. */
    CompletableFuture<String> seen(Edit edit) {
        return send(HttpRequest.newBuilder(read.resolve(
                        "/api/editions/" + EDITION + "/countries/" + edit.country() + "?min_version=" + edit.version()))
                .header("Prefer", "wait=" + PATIENCE.toSeconds()));
    }

    /** Moves the score at every edit, so that composites and ranks have to be computed anew. */
    private static String body(int revision) {
        return "{\"scores\": {\"heroin_trade\": " + (revision % 10 + 1) + "}, \"message\": \"bench\"}";
    }

    private static String section(String country) {
        return "/api/editions/" + EDITION + "/countries/" + country + "/sections/drugs";
    }

    private CompletableFuture<String> get(URI base, String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private CompletableFuture<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.timeout(PATIENCE.plusSeconds(5)).build(), BodyHandlers.ofString())
                .thenApply(Editors::ok);
    }

    private static String ok(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
