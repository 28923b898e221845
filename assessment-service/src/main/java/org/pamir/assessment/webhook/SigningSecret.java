package org.pamir.assessment.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What deliveries are signed with, as the Standard Webhooks specification (1.0) has it: HMAC-SHA256, 192 random bits. */
final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    SigningSecret(byte[] key) {
        this.key = key.clone();
    }

    static SigningSecret random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    byte[] key() {
        return key.clone();
    }

    /** For whoever verifies; shown once. */
    String written() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The header {@code webhook-signature}: one signature by each secret, so that a receiver may still know the old one.
     *
     * @param at when the attempt is made
     * @param body UTF-8
     */
    static String signatures(List<SigningSecret> secrets, String message, Instant at, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> secret.sign(message, at, text)).collect(Collectors.joining(" "));
    }

    private String sign(String message, Instant at, String body) {
        try {
            return new Webhook(key).sign(message, at.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
