package org.pamir.assessment.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
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

    private final SecretKeySpec key;

    private SecretVault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @throws IllegalArgumentException if the text is not the base64 of 32 bytes */
    static SecretVault of(String base64) {
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
        return new SecretVault(key);
    }

    /** Another nonce each time, which stands in front of the result. */
    byte[] lock(SigningSecret secret, String subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, subscription).doFinal(secret.key());
            byte[] locked = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, locked, NONCE_BYTES, sealed.length);
            return locked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException if it was locked with another key or for another subscription, or was changed */
    SigningSecret unlock(byte[] locked, String subscription) {
        try {
            byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
            return new SigningSecret(cipher(Cipher.DECRYPT_MODE, nonce, subscription)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret of " + subscription + " was not locked with pamir.webhook.secrets-key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String subscription) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
