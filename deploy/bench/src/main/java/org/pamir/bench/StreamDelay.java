package org.pamir.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long an event takes from the broker to each of many clients that follow a stream, and how fast a client that was away
 * catches up. Arguments: the service's jar, a file for its log, its options for Java as one word with blanks, then
 * clients:rate:seconds for each run, in events a second; the first one warms up.
 */
final class StreamDelay {

    private static final int AWAY = 10_000;
    private static final long LAST_ONE_SECONDS = 30;

    private StreamDelay() {}

    public static void main(String[] arguments) throws Exception {
        try (AssessmentAlone assessment = AssessmentAlone.start(
                        Path.of(arguments[0]), List.of(arguments[2].split(" +")), Path.of(arguments[1]));
                Scorecards scorecards = new Scorecards(assessment.bootstrapServers())) {
            System.out.println(
                    "| clients | events/s | received | of | p50 ms | p99 ms | p99.9 ms | max ms | service, processors |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (String run : List.of(arguments).subList(3, arguments.length)) {
                String[] parts = run.split(":");
                follow(
                        assessment,
                        scorecards,
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]));
            }
            catchUp(assessment, scorecards);
        }
    }

    private static void follow(AssessmentAlone assessment, Scorecards scorecards, int clients, int rate, int seconds)
            throws Exception {
        long expected = (long) clients * rate * seconds;
        Histogram delays;
        long received;
        double used;
        try (Followers followers = new Followers(assessment.address(), "/api/events?type=scorecard", clients)) {
            Thread reading = new Thread(followers, "followers");
            reading.start();
            // Each has been answered when it has its place at the end of the log.
            while (followers.answered() < clients) {
                Thread.sleep(10);
            }
            double before = assessment.processorSeconds();
            long begin = System.nanoTime();
            for (int i = 0; i < rate * seconds; i++) {
                long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                scorecards.send();
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_ONE_SECONDS);
            while (followers.received() < expected && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
            used = (assessment.processorSeconds() - before) / ((System.nanoTime() - begin) / 1e9);
            received = followers.received();
            followers.stop();
            reading.join();
            delays = followers.delays();
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
                clients,
                rate,
                received,
                expected,
                delays.getValueAtPercentile(50) / 1e6,
                delays.getValueAtPercentile(99) / 1e6,
                delays.getValueAtPercentile(99.9) / 1e6,
                delays.getMaxValue() / 1e6,
                used);
    }

    /** Of everything that there is by now, filled up to some number. */
    private static void catchUp(AssessmentAlone assessment, Scorecards scorecards) throws Exception {
        for (int i = 0; i < AWAY / 2; i++) {
            scorecards.send();
        }
        // Until the last one has been taken in: a first reading that is not counted, and warms up.
        long there = read(assessment, AWAY, 1);
        long begin = System.nanoTime();
        read(assessment, there, 1);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%nA client that was away for %d events had them after %.1f s: %.0f events/s.%n",
                there,
                seconds,
                there / seconds);
    }

    private static long read(AssessmentAlone assessment, long events, int clients) throws Exception {
        try (Followers followers =
                new Followers(assessment.address(), "/api/events?since=2020-01-01T00:00:00Z", clients)) {
            Thread reading = new Thread(followers, "followers");
            reading.start();
            while (followers.received() < events) {
                Thread.sleep(1);
            }
            long received = followers.received();
            followers.stop();
            reading.join();
            return received;
        }
    }
}
