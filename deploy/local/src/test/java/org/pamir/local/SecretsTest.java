package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void aRandomPasswordIsSaidOnceAndKeptForItsUserAlone() throws StartFailure, IOException {
        Secrets first = secrets(Map.of());

        Secrets second = secrets(Map.of());

        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(20).isEqualTo(second.password());
        assertThat(first.cookieKey()).hasSizeGreaterThanOrEqualTo(32).isEqualTo(second.cookieKey());
        assertThat(first.webhookKey()).hasSizeGreaterThanOrEqualTo(32).isEqualTo(second.webhookKey());
        assertThat(Base64.getDecoder().decode(first.webhookVaultKey())).hasSize(32);
        assertThat(second.webhookVaultKey()).isEqualTo(first.webhookVaultKey());
        assertThat(first.hint()).isEqualTo("the password " + first.password());
        assertThat(second.hint()).isEqualTo("the password in " + file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPasswordOfTheEnvironmentIsTakenAndNotSaid() throws StartFailure, IOException {
        Secrets secrets = secrets(Map.of("PAMIR_LOCAL_PASSWORD", "correct-horse-battery"));

        assertThat(secrets.password()).isEqualTo("correct-horse-battery");
        assertThat(secrets.hint()).isEqualTo("the password in PAMIR_LOCAL_PASSWORD");
    }

    @Test
    void anotherPasswordAfterTheFirstStartIsSaidToComeTooLate() throws StartFailure, IOException {
        secrets(Map.of());

        Secrets later = secrets(Map.of("PAMIR_LOCAL_PASSWORD", "correct-horse-battery"));

        assertThat(later.password()).isNotEqualTo("correct-horse-battery");
        assertThat(later.hint()).contains(file().toString(), "comes too late");
    }

    private Secrets secrets(Map<String, String> environment) throws StartFailure, IOException {
        try (DataFolder folder = DataFolder.claim(directory)) {
            return Secrets.of(Settings.of(directory, List.of(), environment), folder);
        }
    }

    private Path file() {
        return directory.resolve("secrets/password");
    }
}
