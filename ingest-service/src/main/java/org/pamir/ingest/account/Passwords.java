package org.pamir.ingest.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes passwords, and tells whether one matches a hash. */
@ApplicationScoped
class Passwords {

    /** Characters; NIST SP 800-63B asks for length, and for no rules of composition. */
    static final int SHORTEST = 12;

    /** Bytes of UTF-8: bcrypt would silently ignore what comes behind. */
    static final int LONGEST = 72;

    private static final int MOST_REMEMBERED = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final AccountConfig config;
    private final Clock clock;
    private final SecretKeySpec key;
    private final String nobodysHash;

    /** Until when a pair of hash and password, itself only kept as a keyed hash, is known to match. */
    private final Map<String, Instant> matched = new LinkedHashMap<>();

    Passwords(AccountConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
        this.nobodysHash = hash(Base64.getEncoder().encodeToString(random));
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    boolean matches(String password, String hash) {
        if (isTooLong(password)) {
            return false;
        }
        String pair = pair(password, hash);
        if (isRemembered(pair)) {
            return true;
        }
        boolean matches = BcryptUtil.matches(password, hash);
        if (matches) {
            remember(pair);
        }
        return matches;
    }

    boolean matchedRecently(String password, String hash) {
        return !isTooLong(password) && isRemembered(pair(password, hash));
    }

    /** Takes as long as a password that does not match, so that nobody learns which accounts there are. */
    void matchNobody(String password) {
        matches(password, nobodysHash);
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    private synchronized boolean isRemembered(String pair) {
        Instant until = matched.get(pair);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void remember(String pair) {
        matched.remove(pair);
        matched.put(pair, clock.instant().plus(config.rememberMatches()));
        if (matched.size() > MOST_REMEMBERED) {
            matched.remove(matched.keySet().iterator().next());
        }
    }

    /** The hash is part of it: a changed password has nothing to be remembered by. */
    private String pair(String password, String hash) {
        return keyed(hash + "\n" + password);
    }

    private String keyed(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
