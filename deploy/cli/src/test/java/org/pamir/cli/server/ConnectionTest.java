package org.pamir.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.cli.report.Failure;

class ConnectionTest {

    private static final Connection.Options NO_OPTIONS = new Connection.Options(null, null, null);

    @TempDir
    private Path directory;

    @Test
    void withoutAnythingItIsThisMachineAndNobody() throws Exception {
        Connection connection = Connection.of(NO_OPTIONS, Map.of(), config());

        assertThat(connection.write()).hasToString("http://localhost:8081");
        assertThat(connection.read()).hasToString("http://localhost:8080");
        assertThat(connection.credentials().authorization()).isNull();
    }

    @Test
    void optionsComeBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
        config().write("http://kept:1", "http://kept:2", "kept");

        Connection connection = Connection.of(
                new Connection.Options("http://option:1/", null, null),
                Map.of("PAMIR_URL", "http://environment:1", "PAMIR_READ_URL", "http://environment:2"),
                config());

        assertThat(connection.write()).hasToString("http://option:1");
        assertThat(connection.read()).hasToString("http://environment:2");
    }

    @Test
    void aKeptTokenGoesToTheServerThatGaveItAndToNoOther() throws Exception {
        config().write("http://kept:1", "http://kept:2", "kept");

        assertThat(Connection.of(NO_OPTIONS, Map.of(), config()).credentials().authorization())
                .isEqualTo("Bearer kept");
        assertThat(Connection.of(NO_OPTIONS, Map.of("PAMIR_URL", "http://other:1"), config())
                        .credentials()
                        .authorization())
                .isNull();
    }

    @Test
    void aTokenOfTheEnvironmentComesBeforeAPassword() throws Exception {
        Map<String, String> both = Map.of("PAMIR_TOKEN", "t", "PAMIR_USER", "u", "PAMIR_PASSWORD", "p");

        assertThat(Connection.of(NO_OPTIONS, both, config()).credentials().authorization())
                .isEqualTo("Bearer t");
    }

    @Test
    void theFileIsWrittenForItsOwnerAlone() throws Exception {
        config().write("http://kept:1", "http://kept:2", "kept");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        config().write("http://kept:1", "http://kept:2", "kept");
        Files.setPosixFilePermissions(config().path(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Connection.of(NO_OPTIONS, Map.of(), config()))
                .isInstanceOf(Failure.class)
                .hasMessage("others may read it, and it may hold a token");
    }

    @Test
    void credentialsDoNotPrintThemselves() {
        assertThat(Credentials.password("author", "secret").toString()).doesNotContain("secret", "author");
    }

    private ConfigFile config() {
        return new ConfigFile(directory.resolve("pamir/config"));
    }
}
