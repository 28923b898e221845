package org.pamir.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of metrics: those that alerts and dashboards ask for, and those that a service has. */
final class AskedMetrics {

    private static final Path FOLDER = RunningPamir.REPOSITORY.resolve("deploy/observability");
    private static final Pattern NAME = Pattern.compile("\\b(?:pamir|http_server|jvm|process|system)_[a-z_]+");

    private AskedMetrics() {}

    static Set<String> everywhere() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String rule : Files.readAllLines(FOLDER.resolve("rules.yaml"))) {
            addNames(rule, names);
        }
        try (Stream<Path> dashboards = Files.list(FOLDER.resolve("dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                List<JsonNode> asked =
                        new ObjectMapper().readTree(dashboard.toFile()).findValues("expr");
                asked.forEach(expression -> addNames(expression.asText(), names));
            }
        }
        return names;
    }

    /** @param exposition in the text format of Prometheus */
    static Set<String> of(String exposition) {
        Set<String> names = new TreeSet<>();
        exposition.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static void addNames(String text, Set<String> names) {
        NAME.matcher(text).results().forEach(found -> names.add(found.group()));
    }
}
