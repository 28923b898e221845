package org.pamir.bench.product;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.pamir.bench.cluster.Replica;

/** How long it takes until an edit is served again: accepted, and shown to a reader. */
public final class FirstEdit {

    private static final int BETWEEN_TRIES_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 120;

    private FirstEdit() {}

    /** Seconds from the start of a service that was killed just before until the first edit was served. */
    public static double afterKilling(Replica replica, CountryEditors editors) throws InterruptedException {
        replica.kill();
        long began = System.nanoTime();
        replica.start();
        served(editors);
        double seconds = (System.nanoTime() - began) / 1e9;
        replica.awaitReady();
        return seconds;
    }

    /** Tries until an edit is accepted, and then until a reader is shown it. */
    public static void served(CountryEditors editors) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        CountryEditors.Edit edit = null;
        while (true) {
            try {
                if (edit == null) {
                    edit = editors.edit(EditRun.nextNumber()).join();
                }
                editors.seen(edit).join();
                return;
            } catch (CompletionException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }
}
