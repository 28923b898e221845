package org.pamir.local;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: it is asked, and after a while forced. */
final class Ending {

    private static final Duration FORCED = Duration.ofSeconds(5);

    private Ending() {}

    /** Whether it ended by itself. */
    static boolean of(ProcessHandle process, Duration patience) {
        process.destroy();
        if (isGone(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        isGone(process, FORCED);
        return false;
    }

    private static boolean isGone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            // Whoever asks to stop faster gets the fast way.
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
