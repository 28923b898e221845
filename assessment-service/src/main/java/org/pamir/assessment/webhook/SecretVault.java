package org.pamir.assessment.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps signing secrets unreadable in the database and its backups: AES-256-GCM under a key that is not in it. Each is bound
 * to its subscription, so that nobody can put one in another's place.
 */
final class SecretVault {

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The first one locks, all of them unlock. */
    private final List<SecretKeySpec> keys;

    private SecretVault(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * @param key what secrets are locked with from now on
     * @param others what they may be locked with as well
     * @throws IllegalArgumentException if one of them is not the base64 of 32 bytes
     */
    static SecretVault of(String key, List<String> others) {
        return new SecretVault(Stream.concat(Stream.of(key), others.stream())
                .map(SecretVault::key)
                .toList());
    }

    private static SecretKeySpec key(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // The message of the decoder would quote the key.
            throw new IllegalArgumentException("not base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException(key.length + " bytes, not " + KEY_BYTES);
        }
        return new SecretKeySpec(key, "AES");
    }

    /** Another nonce each time, which stands in front of the result. */
    byte[] lock(SigningSecret secret, String subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, subscription)
                    .doFinal(secret.key());
            byte[] locked = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, locked, NONCE_BYTES, sealed.length);
            return locked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException if it was locked with a key that is not here or for another subscription, or was changed */
    SigningSecret unlock(byte[] locked, String subscription) {
        return keys.stream()
                .flatMap(key -> unlock(key, locked, subscription).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the secret of " + subscription
                        + " was locked neither with pamir.webhook.secrets-key nor with one of the other keys"));
    }

    /**
     * The same secret, locked with the key that locks from now on; empty if it is already.
     *
     * @throws IllegalStateException as {@link #unlock}
     */
    Optional<byte[]> relock(byte[] locked, String subscription) {
        return unlock(keys.get(0), locked, subscription).isPresent()
                ? Optional.empty()
                : Optional.of(lock(unlock(locked, subscription), subscription));
    }

    /** Empty where the tag does not fit: another key, another subscription, other bytes. */
    private static Optional<SigningSecret> unlock(SecretKeySpec key, byte[] locked, String subscription) {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        try {
            return Optional.of(new SigningSecret(cipher(Cipher.DECRYPT_MODE, key, nonce, subscription)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String subscription)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
