package org.pamir.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What only this machine knows: the password that the first accounts are made with, the key of the desk's login cookies,
 * the key of a consumer of webhooks, and the one that their signing secrets are encrypted with. Each is made once, and kept
 * beside the data that it belongs to, in a file that only its user reads.
 */
final class Secrets {

    static final String PASSWORD_SETTING = "PAMIR_LOCAL_PASSWORD";
    /** In characters, as ingest-service demands it of every password. */
    static final int SHORTEST_PASSWORD = 12;

    private static final int RANDOM_PASSWORD_BYTES = 15;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path passwordFile;
    private final String password;
    private final boolean isNew;
    private final Optional<String> asked;
    private final String cookieKey;
    private final String webhookKey;
    private final String webhookVaultKey;

    private Secrets(Path folder, Optional<String> asked) throws IOException {
        this.passwordFile = folder.resolve("password");
        this.asked = asked;
        this.isNew = !Files.exists(passwordFile);
        this.password = kept(passwordFile, asked.orElseGet(() -> urlSafe(RANDOM_PASSWORD_BYTES)));
        this.cookieKey = kept(folder.resolve("cookie-key"), urlSafe(KEY_BYTES));
        this.webhookKey = kept(folder.resolve("webhook-key"), urlSafe(KEY_BYTES));
        this.webhookVaultKey =
                kept(folder.resolve("webhook-vault-key"), Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    }

    static Secrets of(Settings settings, DataFolder folder) throws StartFailure, IOException {
        Optional<String> asked =
                Optional.of(settings.text(PASSWORD_SETTING, "")).filter(text -> !text.isEmpty());
        return new Secrets(folder.folder("secrets"), asked);
    }

    /** Of the accounts author, reviewer, publisher and admin, until somebody changes it. */
    String password() {
        return password;
    }

    /** What the account publisher says in the header Authorization. */
    String publisher() {
        byte[] account = ("publisher:" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(account);
    }

    String cookieKey() {
        return cookieKey;
    }

    /** Of the one consumer of webhooks that there is here, {@code local}. */
    String webhookKey() {
        return webhookKey;
    }

    /** What signing secrets of webhooks are encrypted with: 32 bytes in base64. */
    String webhookVaultKey() {
        return webhookVaultKey;
    }

    /** What to tell whoever wants to log in. A random password is shown at the first start only. */
    String hint() {
        if (asked.isPresent() && !asked.get().equals(password)) {
            return "the password in " + passwordFile + ", which the accounts were made with: " + PASSWORD_SETTING
                    + " comes too late";
        }
        if (asked.isPresent()) {
            return "the password in " + PASSWORD_SETTING;
        }
        return isNew ? "the password " + password : "the password in " + passwordFile;
    }

    private static String kept(Path file, String whereAbsent) throws IOException {
        if (!Files.exists(file)) {
            Path made = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(made, whereAbsent + "\n");
            Files.move(made, file);
        }
        return Files.readString(file).strip();
    }

    private static String urlSafe(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
