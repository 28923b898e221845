package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who may have subscriptions: those that the operator gave a key. An open door would make a weapon of us. */
@ApplicationScoped
class Consumers {

    static final int SHORTEST_KEY = 32;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([\\x21-\\x7e]+) *");

    private final Map<String, byte[]> hashes = new TreeMap<>();

    /** @throws IllegalStateException if a name, a key or what has to be there with them is missing or bad */
    Consumers(WebhookConfig config) {
        config.consumers().forEach((name, consumer) -> {
            demand(NAME.matcher(name).matches(), name + ": a name is made of a-z, 0-9, - and _");
            demand(
                    consumer.key().length() >= SHORTEST_KEY && consumer.key().matches("[\\x21-\\x7e]+"),
                    name + ": its key has to have at least " + SHORTEST_KEY + " printable characters");
            hashes.put(name, hash(consumer.key()));
        });
        long different = hashes.values().stream()
                .map(hash -> new String(hash, StandardCharsets.ISO_8859_1))
                .distinct()
                .count();
        demand(different == hashes.size(), "two of them have the same key");
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where webhooks are off, 401 for a header that names nobody */
    String demand(String authorization) {
        if (isEmpty()) {
            throw Refusals.off();
        }
        return named(authorization).orElseThrow(Refusals::whoAreYou);
    }

    /**
     * The consumer that presents a header such as {@code Bearer <key>}. How long the look-up takes says nothing about the
     * keys: it compares hashes, all of them.
     */
    Optional<String> named(String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return Optional.empty();
        }
        byte[] presented = hash(bearer.group(1));
        String found = null;
        for (Map.Entry<String, byte[]> known : hashes.entrySet()) {
            if (MessageDigest.isEqual(known.getValue(), presented)) {
                found = known.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("pamir.webhook.consumers: " + otherwise);
        }
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
