package org.pamir.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads the sample through the public API, as an editorial team would, and never twice: what was edited stays. */
final class SampleImport {

    private static final List<String> EDITIONS = List.of("2021", "2023");
    private static final Duration IMPORTING = Duration.ofMinutes(2);
    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String ingest;
    private final String assessment;
    private final String authorization;
    private final Path sample;
    private final PrintStream out;

    private SampleImport(String ingest, String assessment, String authorization, Path sample, PrintStream out) {
        this.ingest = ingest;
        this.assessment = assessment;
        this.authorization = authorization;
        this.sample = sample;
        this.out = out;
    }

    static SampleImport of(Settings settings, Secrets secrets, PrintStream out) {
        return new SampleImport(
                "http://localhost:" + settings.port("INGEST_PORT"),
                "http://localhost:" + settings.port("ASSESSMENT_PORT"),
                secrets.publisher(),
                settings.repository().resolve("deploy/local/sample"),
                out);
    }

    /** Imports what an earlier start did not come to, and waits until readers see it. */
    void importWhatIsMissing() throws StartFailure, IOException, InterruptedException {
        HttpResponse<String> first = get(ingest + "/api/editions/2021/countries/TJK/sections/people");
        if (first.statusCode() == 404) {
            out.println("importing the sample: the scores of 2021 and 2023, then a narrative of Tajikistan");
            showUntilVisible(importScores("") + importProfile());
        } else if (first.statusCode() != 200) {
            throw new StartFailure("ingest-service does not tell whether the sample is there (%d): %s"
                    .formatted(first.statusCode(), first.body()));
        } else if (isUntouched(first)) {
            out.println("going on with the sample where an earlier start was interrupted");
            showUntilVisible(importScores("?dry_run=true") + importProfile());
        }
    }

    private boolean isUntouched(HttpResponse<String> section) throws IOException {
        JsonNode content = json.readTree(section.body());
        return content.path("revision").asInt() == 1
                && content.path("narrative").asText().isEmpty();
    }

    /** @return how many sections the table has scores for */
    private long importScores(String parameters) throws StartFailure, IOException, InterruptedException {
        JsonNode sections = importFile("scores" + parameters, "scores.csv", "text/csv");
        return sections.path("created").asLong()
                + sections.path("revised").asLong()
                + sections.path("unchanged").asLong();
    }

    /** @return how many sections the profile has a narrative for */
    private long importProfile() throws StartFailure, IOException, InterruptedException {
        return importFile("profile?edition=2021&country=TJK", "profile-TJK-2021.txt", "text/plain")
                .size();
    }

    private JsonNode importFile(String what, String file, String type)
            throws StartFailure, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ingest + "/api/imports/" + what))
                .header("Content-Type", type + "; charset=utf-8")
                .header("Authorization", authorization)
                .timeout(IMPORTING)
                .POST(HttpRequest.BodyPublishers.ofFile(sample.resolve(file)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            throw new StartFailure(
                    "the account publisher has another password by now: import %s yourself".formatted(file));
        }
        if (answer.statusCode() != 200) {
            throw new StartFailure("ingest-service refuses the sample's %s (%d): %s"
                    .formatted(file, answer.statusCode(), answer.body()));
        }
        return json.readTree(answer.body()).path("sections");
    }

    /** @param versions the sum of the assessments' versions that the sample makes at least */
    private void showUntilVisible(long versions) throws StartFailure, IOException, InterruptedException {
        try (Progress progress = new Progress(out, Boolean.getBoolean("pamir.terminal"), "imported", versions)) {
            long seen = 0;
            long deadline = System.nanoTime() + STANDSTILL.toNanos();
            while (seen < versions) {
                long now = visibleVersions();
                if (now > seen) {
                    deadline = System.nanoTime() + STANDSTILL.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new StartFailure("the import stands still at %d of %d: look into the logs, then start again"
                            .formatted(seen, versions));
                }
                seen = now;
                progress.reached(seen);
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        }
    }

    private long visibleVersions() throws IOException, InterruptedException {
        long sum = 0;
        for (String edition : EDITIONS) {
            HttpResponse<String> answer = get(assessment + "/api/editions/" + edition);
            sum += json.readTree(answer.body()).path("progress").path("version").asLong();
        }
        return sum;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
