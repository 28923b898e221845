package org.pamir.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.pamir.contract.country.Countries;

/**
 * At which rate a country is answered, and at which the same server answers a constant of the same size; with the whole
 * body, and with 304. The four take turns, so that whatever else the machine does befalls all of them. The constant comes
 * by way of REST, as everything else of the API, and then past it, straight from the router.
 *
 * <p>Arguments: the service's jar, a file for its log, its options for Java as one word with blanks, connections, rounds,
 * seconds for each of the four in a round, edits a second meanwhile.
 */
final class CountryAndConstant {

    private static final Duration WARM_UP = Duration.ofMillis(500);
    private static final String COUNTRY = "/api/editions/2023/countries/TJK";

    private interface Rate {
        double measure() throws IOException;
    }

    private CountryAndConstant() {}

    public static void main(String[] arguments) throws Exception {
        int edits = Integer.parseInt(arguments[6]);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (AssessmentAlone assessment = AssessmentAlone.start(
                        Path.of(arguments[0]), List.of(arguments[2].split(" +")), Path.of(arguments[1]));
                Scorecards scorecards = new Scorecards(assessment.bootstrapServers())) {
            for (int i = 0; i < Countries.all().countries().size(); i++) {
                scorecards.send();
            }
            ClosedLoop loop = new ClosedLoop(assessment.address(), Integer.parseInt(arguments[3]));
            while (loop.head(COUNTRY).status() != 200) {
                Thread.sleep(100);
            }
            ScheduledFuture<?> editing = edits == 0
                    ? null
                    : clock.scheduleAtFixedRate(() -> edit(scorecards), 0, 1_000_000 / edits, TimeUnit.MICROSECONDS);
            for (String way : List.of("resource-constants", "constants")) {
                measure(
                        loop,
                        "/api/bench/" + way + "/",
                        Integer.parseInt(arguments[4]),
                        Duration.ofSeconds(Long.parseLong(arguments[5])),
                        edits);
                if (editing != null && editing.isDone()) {
                    // Only one that failed ends them, and without them it is another measurement.
                    editing.get();
                }
            }
        } finally {
            clock.shutdownNow();
        }
    }

    private static void edit(Scorecards scorecards) {
        try {
            scorecards.send();
        } catch (Exception e) {
            throw new IllegalStateException("an edit failed", e);
        }
    }

    private static void measure(ClosedLoop loop, String constants, int rounds, Duration seconds, int edits)
            throws IOException {
        int size = loop.head(COUNTRY).length();
        String constant = constants + size;
        System.out.printf("%n%s, %d edits/s meanwhile%n%n", constant, edits);
        System.out.println("| round | constant/s | country/s | ratio | constant 304/s | country 304/s | ratio |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<Double> bodies = new ArrayList<>();
        List<Double> notModified = new ArrayList<>();
        // The first round brings the compiler to its end and is not counted.
        for (int round = 0; round <= rounds; round++) {
            // While it is edited, no tag stays the right one.
            String tag = edits > 0 ? "*" : loop.head(COUNTRY).header("etag");
            double[] body = rates(
                    round,
                    () -> loop.rate(constant, null, 200, WARM_UP, seconds),
                    () -> loop.rate(COUNTRY, null, 200, WARM_UP, seconds));
            double[] same = rates(
                    round,
                    () -> loop.rate(constant, "\"1\"", 304, WARM_UP, seconds),
                    () -> loop.rate(COUNTRY, tag, 304, WARM_UP, seconds));
            if (round > 0) {
                bodies.add(body[1] / body[0]);
                notModified.add(same[1] / same[0]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.3f | %.0f | %.0f | %.3f |%n",
                    round == 0 ? "warming up" : round,
                    body[0],
                    body[1],
                    body[1] / body[0],
                    same[0],
                    same[1],
                    same[1] / same[0]);
        }
        System.out.printf(
                Locale.ROOT, "| median | | | **%.3f** | | | **%.3f** |%n", median(bodies), median(notModified));
    }

    /** The constant's rate and the country's. What comes second in a round has the better compiled server: each in its turn. */
    private static double[] rates(int round, Rate constant, Rate country) throws IOException {
        if (round % 2 == 0) {
            double first = constant.measure();
            return new double[] {first, country.measure()};
        }
        double first = country.measure();
        return new double[] {constant.measure(), first};
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }
}
