package org.pamir.cli.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pamir.cli.report.Failure;
import org.pamir.cli.server.Server;

/** What becomes visible on the read side from one look to the next: each version of an assessment once, in order. */
public final class Movements {

    private static final int PAGE = 200;
    /** A version may be visible a moment before what it moved; after so many looks it is told without. */
    private static final int PATIENCE = 5;

    private final Server server;
    private final List<String> editions;
    private final Set<String> countries;
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();

    /** @param countries codes; empty for all */
    public Movements(Server server, List<String> editions, Set<String> countries) {
        this.server = server;
        this.editions = editions;
        this.countries = countries;
    }

    /**
     * One version of an assessment.
     *
     * @param version as the read API answers it
     */
    public record Movement(String edition, String country, JsonNode version) {}

    /** Takes what is there now as known. */
    public void begin() throws Failure {
        for (String edition : editions) {
            versions(edition).forEach((country, version) -> told.put(edition + "/" + country, version));
        }
    }

    /** What is new since the last look, oldest first. */
    public List<Movement> next() throws Failure {
        List<Movement> movements = new ArrayList<>();
        for (String edition : editions) {
            for (Map.Entry<String, Long> now : versions(edition).entrySet()) {
                if (now.getValue() > told.getOrDefault(edition + "/" + now.getKey(), 0L)) {
                    movements.addAll(since(edition, now.getKey()));
                }
            }
        }
        // Within an assessment times never go back, and the sort is stable.
        movements.sort(Comparator.comparing(
                movement -> Instant.parse(movement.version().path("at").asText())));
        return movements;
    }

    private Map<String, Long> versions(String edition) throws Failure {
        Map<String, Long> versions = new HashMap<>();
        JsonNode answer = server.get("/api/editions/" + edition + "/countries")
                .orRefusal()
                .json();
        for (JsonNode assessment : answer.path("countries")) {
            String country = assessment.path("country").path("code").asText();
            if (countries.isEmpty() || countries.contains(country)) {
                versions.put(country, assessment.path("version").asLong());
            }
        }
        return versions;
    }

    private List<Movement> since(String edition, String country) throws Failure {
        String assessment = edition + "/" + country;
        List<Movement> movements = new ArrayList<>();
        for (JsonNode version : newVersions(edition, country)) {
            if (!version.path("moved").isObject() && looks.merge(assessment, 1, Integer::sum) < PATIENCE) {
                break;
            }
            looks.remove(assessment);
            movements.add(new Movement(edition, country, version));
            told.put(assessment, version.path("version").asLong());
        }
        return movements;
    }

    /** Oldest first; the API answers the newest first, in pages. */
    private List<JsonNode> newVersions(String edition, String country) throws Failure {
        long last = told.getOrDefault(edition + "/" + country, 0L);
        List<JsonNode> versions = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = server.get(
                            "/api/editions/" + edition + "/countries/" + country + "/versions?limit=" + PAGE + before)
                    .orRefusal()
                    .json();
            for (JsonNode version : page.path("versions")) {
                if (version.path("version").asLong() <= last) {
                    return versions;
                }
                versions.add(0, version);
            }
            if (!page.path("next_before").isIntegralNumber()) {
                return versions;
            }
            before = "&before=" + page.path("next_before").asLong();
        }
    }
}
