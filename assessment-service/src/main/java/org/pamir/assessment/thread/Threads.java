package org.pamir.assessment.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of our own, named in dumps and logs. None of them keeps the process from its end. */
public final class Threads {

    private Threads() {}

    /** A thread that does things at their time, one after the other. */
    public static ScheduledExecutorService timer(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> daemon(task, name));
    }

    /** Threads for blocking work: so many at most, named name-1, name-2 and so on. What comes beyond them waits. */
    public static ExecutorService pool(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> daemon(task, name + "-" + number.incrementAndGet());
        return Executors.newFixedThreadPool(size, factory);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
