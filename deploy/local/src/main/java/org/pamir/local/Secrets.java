package org.pamir.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What only this machine knows: the password that the first accounts are made with, and the key of the desk's login
 * cookies. Both are made once, and kept beside the data that they belong to, in files that only their user reads.
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

    private Secrets(Path passwordFile, String password, boolean isNew, Optional<String> asked, String cookieKey) {
        this.passwordFile = passwordFile;
        this.password = password;
        this.isNew = isNew;
        this.asked = asked;
        this.cookieKey = cookieKey;
    }

    static Secrets of(Settings settings, DataFolder folder) throws StartFailure, IOException {
        Path secrets = folder.folder("secrets");
        Path passwordFile = secrets.resolve("password");
        Optional<String> asked =
                Optional.of(settings.text(PASSWORD_SETTING, "")).filter(text -> !text.isEmpty());
        boolean isNew = !Files.exists(passwordFile);
        String password = kept(passwordFile, asked.orElseGet(() -> random(RANDOM_PASSWORD_BYTES)));
        String cookieKey = kept(secrets.resolve("cookie-key"), random(KEY_BYTES));
        return new Secrets(passwordFile, password, isNew, asked, cookieKey);
    }

    /** Of the accounts author, reviewer, publisher and admin, until somebody changes it. */
    String password() {
        return password;
    }

    String cookieKey() {
        return cookieKey;
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

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
