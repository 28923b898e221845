package org.pamir.ingest.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pipeline presents: {@code pamir_<id>_<secret>}. The prefix lets scanners of repositories find tokens that were
 * committed by mistake.
 *
 * @param id 64 random bits in hexadecimal; finds the token, and proves nothing
 * @param secret 256 random bits in base64url; only its hash is stored
 */
record TokenSecret(String id, String secret) {

    static final String PREFIX = "pamir_";

    private static final Pattern WRITTEN = Pattern.compile(PREFIX + "([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] id = new byte[8];
        byte[] secret = new byte[32];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(secret);
        return new TokenSecret(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<TokenSecret> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches() ? Optional.of(new TokenSecret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** In constant time. */
    boolean matches(byte[] storedHash) {
        return MessageDigest.isEqual(hash(), storedHash);
    }

    String written() {
        return PREFIX + id + "_" + secret;
    }

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "token " + id;
    }
}
