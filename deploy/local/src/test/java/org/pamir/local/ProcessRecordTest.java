package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    private Path directory;

    private ProcessRecord record;
    private Process process;

    @BeforeEach
    void startAProcess() throws IOException {
        record = new ProcessRecord(directory.resolve("processes"), directory.resolve("postmaster.pid"));
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void aProcessLeftByAnEarlierStartIsEnded() throws IOException {
        record.add(process.toHandle());

        int ended = record.endLeftovers();

        assertThat(ended).isEqualTo(1);
        assertThat(process.toHandle().isAlive()).isFalse();
    }

    @Test
    void aDatabaseServerLeftByAnEarlierStartIsEnded() throws IOException {
        Instant start = process.info().startInstant().orElseThrow();
        Files.writeString(
                directory.resolve("postmaster.pid"),
                "%d\n/data/postgres\n%d\n15432\n".formatted(process.pid(), start.getEpochSecond()));

        assertThat(record.endLeftovers()).isEqualTo(1);
        assertThat(process.toHandle().isAlive()).isFalse();
    }

    @Test
    void anotherProcessWithTheSameNumberIsLeftAlone() throws IOException {
        long anotherStart = process.info().startInstant().orElseThrow().getEpochSecond() - 3600;
        Files.writeString(directory.resolve("processes"), process.pid() + " " + anotherStart + "\n");

        assertThat(record.endLeftovers()).isZero();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aRecordThatWasCutOffIsNoObstacle() throws IOException {
        Files.writeString(directory.resolve("processes"), "12");
        Files.writeString(directory.resolve("postmaster.pid"), "");

        assertThat(record.endLeftovers()).isZero();
    }
}
