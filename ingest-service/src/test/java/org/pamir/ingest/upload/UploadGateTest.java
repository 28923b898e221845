package org.pamir.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.upload.RefusedFileException.Reason;

class UploadGateTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final UploadGate gate = new UploadGate(new OneAtOnce(), new SettableClock());

    @Test
    void aFileOfFiveMebibytesComesIn() throws RefusedFileException {
        int length = gate.admit(body(UploadGate.LARGEST_FILE), (file, deadline) -> file.length);

        assertThat(length).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void oneByteMoreDoesNot() {
        assertThat(refusalOf(body(UploadGate.LARGEST_FILE + 1))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void nothingIsNoFile() {
        assertThat(refusalOf(body(0))).isEqualTo(Reason.NO_FILE);
    }

    @Test
    void aBodyThatTakesTooLongIsGivenUp() {
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                now.updateAndGet(moment -> moment.plusSeconds(1));
                return 'x';
            }
        };

        assertThat(refusalOf(slow)).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void aBodyThatBreaksOffIsGivenUp() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThat(refusalOf(broken)).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void whoeverComesWhileAllPlacesAreTakenIsTurnedAwayAndNobodyAfterwards() throws RefusedFileException {
        Reason meanwhile = gate.admit(body(1), (file, deadline) -> refusalOf(body(1)));
        Reason afterwards = refusalOf(body(0));

        assertThat(meanwhile).isEqualTo(Reason.BUSY);
        assertThat(afterwards).isEqualTo(Reason.NO_FILE);
    }

    @Test
    void theTimeToReadAFileBeginsWhenItIsThere() throws RefusedFileException {
        RefusedFileException refused = gate.admit(body(1), (file, deadline) -> {
            deadline.check();
            now.updateAndGet(moment -> moment.plusSeconds(11));
            return catchThrowableOfType(RefusedFileException.class, deadline::check);
        });

        assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
    }

    private Reason refusalOf(InputStream body) {
        return catchThrowableOfType(RefusedFileException.class, () -> gate.admit(body, (file, deadline) -> file))
                .reason();
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private record OneAtOnce() implements UploadConfig {

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Duration bodyTime() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration parseTime() {
            return Duration.ofSeconds(10);
        }
    }

    private final class SettableClock extends Clock {

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
