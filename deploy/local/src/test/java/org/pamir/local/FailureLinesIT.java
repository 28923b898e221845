package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.embedded.FreePort;
import org.pamir.embedded.LocalKafka;

/** Each says in one line what is wrong and what to do, and leaves nothing running. */
class FailureLinesIT {

    @TempDir
    private Path directory;

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            RunningPamir pamir =
                    pamir().with("INGEST_PORT", String.valueOf(port)).start();

            assertThatItEndsWith(
                    pamir, "port " + port + " is taken: set INGEST_PORT to a free one, or stop what listens there");
        }
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        RunningPamir pamir = pamir().with("LOCAL_DIR", file.toString()).start();

        assertThatItEndsWith(
                pamir,
                "cannot write to " + file
                        + ": make it a folder that you may write to, or set LOCAL_DIR to another one");
    }

    @Test
    void aJavaThatIsTooOld() throws Exception {
        Path java = directory.resolve("old/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.30\" 2026-01-20' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        RunningPamir pamir =
                pamir().with("JAVA_HOME", directory.resolve("old").toString()).start();

        assertThatItEndsWith(
                pamir, "Java 11 at " + java + " is too old: install a JDK 17 or newer, or set JAVA_HOME to one");
    }

    @Test
    void anUnknownOption() throws Exception {
        assertThatItEndsWith(
                pamir().start("--frsh"), "unknown option --frsh: deploy/local/run --help lists what there is");
    }

    @Test
    void aBrokerThatIsAway() throws Exception {
        String nowhere = "localhost:" + FreePort.next();
        RunningPamir pamir = pamir().with("KAFKA_BOOTSTRAP_SERVERS", nowhere).start("--external");

        assertThatItEndsWith(
                pamir,
                "looking for PostgreSQL and Kafka",
                "no Kafka answers at " + nowhere + ": start it, or set KAFKA_BOOTSTRAP_SERVERS to where it is");
    }

    @Test
    void aDatabaseThatIsAway() throws Exception {
        try (LocalKafka kafka = LocalKafka.startTemporary()) {
            RunningPamir pamir = pamir().with("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers())
                    .start("--external");

            assertThat(pamir.awaitEnd()).isEqualTo(1);
            assertThat(pamir.output())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("cannot use PostgreSQL at localhost:" + pamir.port("POSTGRES_PORT") + " as postgres (")
                    .endsWith("start it, or set POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER and POSTGRES_PASSWORD");
            assertThat(pamir.processes()).isEmpty();
        }
    }

    private RunningPamir pamir() {
        return RunningPamir.on(directory.resolve("data"));
    }

    private static void assertThatItEndsWith(RunningPamir pamir, String... lines) throws InterruptedException {
        assertThat(pamir.awaitEnd()).isEqualTo(1);
        assertThat(pamir.output()).containsExactly(lines);
        assertThat(pamir.processes()).isEmpty();
    }
}
