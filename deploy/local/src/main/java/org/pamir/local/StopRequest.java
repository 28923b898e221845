package org.pamir.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns a signal, and the end of whoever started us, into an interrupt of the main thread, and holds the end of the
 * process back until the main thread has put everything away in order.
 */
final class StopRequest {

    private final Thread main = Thread.currentThread();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    private volatile int code;

    /** Listens on behalf of the thread that calls it. */
    static StopRequest listen() {
        StopRequest request = new StopRequest();
        Runtime.getRuntime().addShutdownHook(new Thread(request::holdBack, "stop"));
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(request::interrupt));
        return request;
    }

    boolean isRequested() {
        return requested.get();
    }

    /** Ends this process with a code; everything is put away. */
    void done(int exitCode) {
        code = exitCode;
        done.countDown();
        System.exit(exitCode);
    }

    private void interrupt() {
        if (requested.compareAndSet(false, true)) {
            System.out.println("stopping");
            main.interrupt();
        }
    }

    private void holdBack() {
        if (done.getCount() == 0) {
            return;
        }
        interrupt();
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Without this the code would be the signal's, as if something had gone wrong.
        Runtime.getRuntime().halt(code);
    }
}
