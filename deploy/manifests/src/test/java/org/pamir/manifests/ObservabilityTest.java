package org.pamir.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alerts and dashboards, as far as they can be looked at without anything that runs. */
class ObservabilityTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/observability");
    private static final List<Manifest> ALL = Manifests.of("production");

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("dashboards"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theOperatorIsGivenTheSameAlerts() {
        assertThat(only("PrometheusRule").at("spec")).containsExactly(Manifests.tree(FOLDER.resolve("rules.yaml")));
    }

    @Test
    void everyReplicaIsAsked() {
        Manifest monitor = only("ServiceMonitor");
        Set<String> asked = ALL.stream()
                .filter(manifest -> manifest.kind().equals("Service"))
                .filter(service -> service.tree().at("/metadata/labels").equals(labels(service.name())))
                .filter(service ->
                        service.texts("spec", "ports", "name").containsAll(monitor.texts("spec", "endpoints", "port")))
                .map(Manifest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(monitor.tree()
                        .at("/spec/selector/matchLabels/app.kubernetes.io~1part-of")
                        .asText())
                .isEqualTo("pamir");
        assertThat(asked).containsExactly("assessment-service", "ingest-service", "scoring-service");
    }

    @Test
    void everyAlertNamesAPartOfTheGuide() throws IOException {
        Set<String> parts = Files.readAllLines(ROOT.resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .map(part -> "docs/operations.md#" + part)
                .collect(Collectors.toSet());
        JsonNode rules = Manifests.tree(FOLDER.resolve("rules.yaml")).at("/groups/0/rules");

        assertThat(rules)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(parts)
                        .as(rule.path("alert").asText())
                        .contains(rule.at("/annotations/runbook").asText()));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelHasItsPlaceAndSaysWhatItShows(Path file) throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(file.toFile());
        Set<String> places = new TreeSet<>();

        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("description").asText()).isNotBlank();
            assertThat(panel.path("targets")).isNotEmpty();
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(places.add((place.path("x").asInt() + x) + ","
                                    + (place.path("y").asInt() + y)))
                            .as("%s lies on another panel", panel.path("title"))
                            .isTrue();
                }
            }
        });
    }

    private static JsonNode labels(String name) {
        return new ObjectMapper()
                .createObjectNode()
                .put("app.kubernetes.io/name", name)
                .put("app.kubernetes.io/part-of", "pamir");
    }

    private static Manifest only(String kind) {
        List<Manifest> found =
                ALL.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
