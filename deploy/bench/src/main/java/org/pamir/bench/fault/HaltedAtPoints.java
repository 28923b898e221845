package org.pamir.bench.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;
import org.pamir.contract.kafka.EventRecords;

/**
 * Each service is halted at each of the points between commit, publication, acknowledgement and commit of offsets, one
 * after the other; another replica of each works on. A start has the next point with it.
 */
final class HaltedAtPoints implements FaultCase {

    private static final Duration UNTIL_IT_COMES_THERE = Duration.ofSeconds(180);
    private static final int LATEST_TIME = 12;

    private int halts;

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String fault() {
        return "halt at every point between commit, publish, acknowledge and offset commit";
    }

    @Override
    public void run(Stage stage) throws Exception {
        halts = 0;
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (Service service : Service.values()) {
            Replica victim = stage.any(service);
            List<Integer> times = stage.random()
                    .ints(CrashPoint.values().length, 1, LATEST_TIME)
                    .boxed()
                    .toList();
            Thread thread = new Thread(() -> haltAtEach(stage, victim, times), "halting " + victim.name());
            thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : failures) {
            throw new IllegalStateException("could not halt", failure);
        }
        stage.workOn();
    }

    /** At least once is allowed: each halt may send again what it had sent, and no more. */
    @Override
    public void check(Stage stage, Evidence evidence) {
        Map<String, Integer> copies = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : evidence.log()) {
            copies.merge(String.valueOf(EventRecords.header(record.headers(), "ce_id")), 1, Integer::sum);
        }
        int most = copies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        stage.figure(Figure.fact(
                "copies of one record",
                most,
                "at most one more for each of %d halts".formatted(halts),
                most <= 1 + halts));
    }

    private void haltAtEach(Stage stage, Replica victim, List<Integer> times) {
        victim.kill();
        try {
            for (CrashPoint point : CrashPoint.of(victim.service())) {
                int time = times.get(point.ordinal());
                victim.start(point.options(time, stage.cluster().folder()), Map.of());
                boolean isThere = victim.awaitEnd(UNTIL_IT_COMES_THERE);
                boolean isHalted = isThere && victim.exitCode() == CrashPoint.EXIT_CODE;
                record(
                        stage,
                        Figure.fact(
                                "halted at %s for the %d. time".formatted(point.word(), time),
                                isHalted,
                                "true",
                                isHalted));
                victim.kill();
            }
            victim.start();
            victim.awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void record(Stage stage, Figure figure) {
        halts++;
        stage.figure(figure);
    }
}
