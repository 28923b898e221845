package org.pamir.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Kustomize would make of it: the resources that a kustomization names, those of its bases and its components, with its
 * patches, which are JSON patches (RFC 6902).
 */
final class Manifests {

    /** Where {@code deploy/kubernetes} is; tests run in the folder of their module. */
    static final Path FOLDER = Path.of("../kubernetes").toAbsolutePath().normalize();

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private final List<Manifest> all = new ArrayList<>();
    private final Set<Path> read = new TreeSet<>();

    private Manifests() {}

    /** Of an overlay, such as {@code production}, with every component that there is. */
    static List<Manifest> of(String overlay) {
        Manifests manifests = new Manifests();
        manifests.kustomization(FOLDER.resolve("overlays").resolve(overlay));
        components().forEach(manifests::kustomization);
        return List.copyOf(manifests.all);
    }

    static List<Path> components() {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("components"))) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a file that no kustomization names. */
    static List<Manifest> in(Path file) {
        Manifests manifests = new Manifests();
        manifests.file(file);
        return manifests.all;
    }

    /** Files with manifests that no kustomization of the folder names. */
    static Set<String> forgotten(Path folder) {
        Set<String> named =
                texts(tree(folder.resolve(KUSTOMIZATION)), "resources").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") && !file.equals(KUSTOMIZATION))
                    .filter(file -> !named.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> texts(JsonNode tree, String list) {
        return StreamSupport.stream(tree.path(list).spliterator(), false).map(JsonNode::asText);
    }

    static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void kustomization(Path folder) {
        if (!read.add(folder)) {
            return;
        }
        JsonNode tree = tree(folder.resolve(KUSTOMIZATION));
        Stream.concat(texts(tree, "resources"), texts(tree, "components"))
                .map(name -> folder.resolve(name).normalize())
                .forEach(path -> {
                    if (Files.isDirectory(path)) {
                        kustomization(path);
                    } else {
                        file(path);
                    }
                });
        tree.path("patches").forEach(this::patch);
    }

    /** @throws IllegalStateException if it meets nothing: Kustomize would say nothing */
    private void patch(JsonNode patch) {
        JsonNode operations = operations(patch.path("patch").asText());
        boolean isMet = false;
        for (ListIterator<Manifest> each = all.listIterator(); each.hasNext(); ) {
            Manifest manifest = each.next();
            if (isTarget(manifest, patch.path("target"))) {
                each.set(new Manifest(manifest.file(), JsonPatch.apply(operations, manifest.tree())));
                isMet = true;
            }
        }
        if (!isMet) {
            throw new IllegalStateException("a patch meets nothing: " + patch.path("target"));
        }
    }

    private static boolean isTarget(Manifest manifest, JsonNode target) {
        return manifest.kind().matches(target.path("kind").asText())
                && manifest.name().matches(target.path("name").asText());
    }

    private static JsonNode operations(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(yaml, e);
        }
    }

    private void file(Path path) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(path.toFile())) {
            documents.forEachRemaining(
                    tree -> all.add(new Manifest(FOLDER.relativize(path).toString(), tree)));
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
