package org.pamir.manifests;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Manifests that belong together, by what they are and how they are called. */
final class Resources {

    private final List<Manifest> all;

    Resources(Collection<Manifest> all) {
        this.all = List.copyOf(all);
    }

    List<Manifest> of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    List<String> names(String kind) {
        return of(kind).stream().map(Manifest::name).toList();
    }

    boolean has(String kind, String name) {
        return find(kind, name) != null;
    }

    /** Null where there is none. */
    Manifest find(String kind, String name) {
        return of(kind).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    boolean hasSetting(String map, String key) {
        Manifest found = find("ConfigMap", map);
        return found != null && found.tree().path("data").has(key);
    }

    boolean hasPort(String service, String port) {
        Manifest found = find("Service", service);
        return found != null && found.texts("spec", "ports", "port").contains(port);
    }

    /** The ports of a deployment's containers, by name. */
    static Map<String, String> ports(Manifest deployment) {
        Map<String, String> ports = new HashMap<>();
        deployment
                .at("spec", "template", "spec", "containers", "ports")
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asText()));
        return ports;
    }
}
