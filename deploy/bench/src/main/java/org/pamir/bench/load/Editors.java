package org.pamir.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/**
 * Sends edits at a fixed rate to the replicas of ingest-service. Whoever does not know what became of an edit sends it
 * again, to any replica, until it is known; 412 then means to ask whether it was this edit that made the other revision.
 */
final class Editors implements Runnable {

    private static final Executor SOON = CompletableFuture.delayedExecutor(250, TimeUnit.MILLISECONDS);
    /** What Retry-After says is a second; then twice as long from time to time, so many times. */
    private static final int DOUBLED = 2;

    private static final int MOST_ATTEMPTS = 400;

    private final Cluster cluster;
    private final WriteClient client;
    private final Desk desk;
    private final Journal journal;
    private final long between;
    private final Phaser open = new Phaser(1);
    private volatile boolean stopping;

    Editors(Cluster cluster, WriteClient client, Desk desk, Journal journal, int editsPerSecond) {
        this.cluster = cluster;
        this.client = client;
        this.desk = desk;
        this.journal = journal;
        this.between = TimeUnit.SECONDS.toNanos(1) / editsPerSecond;
    }

    @Override
    public void run() {
        for (long due = System.nanoTime(); !stopping; due += between) {
            for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
            if (desk.replays()) {
                open.register();
                send(desk.old(), 1, true, due);
            } else {
                for (Edit edit : desk.next()) {
                    open.register();
                    send(edit, 1, false, due);
                }
            }
        }
    }

    /** No more new edits. */
    void stop() {
        stopping = true;
    }

    /** @throws TimeoutException if it is not known in time what became of every edit */
    void awaitAnswers(Duration patience) throws InterruptedException, TimeoutException {
        open.awaitAdvanceInterruptibly(open.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(Edit edit, int number, boolean isReplay, long due) {
        List<Replica> replicas = cluster.replicas(Service.INGEST);
        Replica replica = replicas.get(desk.pick(replicas.size()));
        journal.intend(edit, number, replica.name());
        client.put(replica, edit).thenAccept(answer -> {
            journal.add(new Attempt(edit, number, isReplay, replica.name(), due, System.nanoTime(), answer));
            if (answer.isDefinite()) {
                desk.learn(edit, answer);
                settle(edit, number, answer, replica);
            } else if (number < MOST_ATTEMPTS) {
                later(answer, number).execute(() -> send(edit, number + 1, isReplay, System.nanoTime()));
            } else {
                open.arriveAndDeregister();
            }
        });
    }

    /** Whoever is turned away again comes back later still: a crowd that returns every second is an overload of its own. */
    private static Executor later(Answer answer, int number) {
        return answer.saysWhen()
                ? CompletableFuture.delayedExecutor(1L << Math.min(number - 1, DOUBLED), TimeUnit.SECONDS)
                : SOON;
    }

    private void settle(Edit edit, int number, Answer answer, Replica replica) {
        if (number == 1 || !answer.isStale()) {
            open.arriveAndDeregister();
            return;
        }
        long asked = System.nanoTime();
        client.find(replica, edit).whenComplete((revision, failure) -> {
            if (failure != null) {
                SOON.execute(() -> send(edit, number + 1, false, System.nanoTime()));
                return;
            }
            if (revision > 0) {
                Answer held = new Answer(200, revision, 0, null, false);
                journal.add(new Attempt(edit, number + 1, true, replica.name(), asked, System.nanoTime(), held));
            }
            open.arriveAndDeregister();
        });
    }
}
