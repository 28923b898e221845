package org.pamir.ingest.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/** The moment by which a file must have been read; whoever loops over a stranger's data asks it on the way. */
public final class Deadline {

    private final Clock clock;
    private final Duration length;
    private final Instant end;

    private Deadline(Clock clock, Duration length) {
        this.clock = clock;
        this.length = length;
        this.end = clock.instant().plus(length);
    }

    public static Deadline in(Clock clock, Duration length) {
        return new Deadline(clock, length);
    }

    /** @throws RefusedFileException if it has passed */
    public void check() throws RefusedFileException {
        if (clock.instant().isAfter(end)) {
            throw new RefusedFileException(Reason.TOO_SLOW, "not read within " + length.toSeconds() + " seconds");
        }
    }
}
