package org.pamir.manifests;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which secrets there are: those that are written down as an example, and those that the operators make. */
final class SecretKeys {

    private final Map<String, Set<String>> keys = new HashMap<>();

    private SecretKeys() {}

    static SecretKeys of(Collection<Manifest> manifests) {
        SecretKeys secrets = new SecretKeys();
        manifests.forEach(secrets::take);
        return secrets;
    }

    boolean has(String secret, String key) {
        return keys.getOrDefault(secret, Set.of()).contains(key);
    }

    private void take(Manifest manifest) {
        switch (manifest.kind()) {
            case "Secret" ->
                manifest.at("stringData")
                        .forEach(data -> data.fieldNames().forEachRemaining(key -> add(manifest.name(), key)));
            case "Cluster" -> {
                add(manifest.name() + "-app", "username");
                add(manifest.name() + "-app", "password");
            }
            case "KafkaUser" -> {
                add(manifest.name(), "password");
                add(manifest.name(), "sasl.jaas.config");
            }
            case "Kafka" -> add(manifest.name() + "-cluster-ca-cert", "ca.crt");
            default -> {
                // Makes no secret.
            }
        }
    }

    private void add(String secret, String key) {
        keys.computeIfAbsent(secret, none -> new HashSet<>()).add(key);
    }
}
