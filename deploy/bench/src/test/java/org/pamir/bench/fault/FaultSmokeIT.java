package org.pamir.bench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.bench.cluster.Topology;
import org.pamir.bench.load.Mix;
import org.pamir.bench.report.Report;

/**
 * The faults that every build has to stand, once each and one after the other on one cluster. Guarantees are asserted;
 * times are printed, as nobody knows what else this machine does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultSmokeIT {

    private static final Duration EACH = Duration.ofSeconds(12);

    private final long seed = Long.getLong("pamir.seed", System.nanoTime());
    private Run run;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        System.out.println("seed " + seed + " (-Dpamir.seed)");
        run = Run.start(folder, Topology.of(2), cluster -> {}, Mix.SMALL, EACH, seed, System.out);
    }

    @AfterAll
    void stop() {
        if (run != null) {
            run.close();
        }
    }

    static List<String> cases() {
        return Cases.SMOKE;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyGuaranteeHoldsWhenThisHappens(String id) throws InterruptedException {
        CaseResult result = run.run(Cases.of(id), 1);

        Report.print(List.of(result), System.out);
        assertThat(result.edits()).isPositive();
        assertThat(result.holds()).as(explanation(result)).isTrue();
    }

    private static String explanation(CaseResult result) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Report.explain(result, new PrintStream(text, true, StandardCharsets.UTF_8));
        return result.id() + ", " + result.fault() + ":\n" + text.toString(StandardCharsets.UTF_8);
    }
}
