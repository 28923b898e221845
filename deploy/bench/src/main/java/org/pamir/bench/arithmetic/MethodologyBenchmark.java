package org.pamir.bench.arithmetic;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.standings.Ranking;

/** What every edit costs in arithmetic: all measures of an assessment, and the order of an edition. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MethodologyBenchmark {

    private static final long SEED = 193;

    private final Methodology methodology = Methodologies.all().edition("2023").orElseThrow();
    private final Map<String, Score> scores = new HashMap<>();
    private final Map<String, Fraction> values = new HashMap<>();

    /** Of an edition in which everything is scored. */
    @Setup
    public void score() {
        Random random = new Random(SEED);
        for (Country country : Countries.all().countries()) {
            methodology
                    .indicators()
                    .forEach(indicator -> scores.put(indicator.code(), new Score(2 + random.nextInt(19))));
            values.put(
                    country.code(),
                    methodology.evaluate(scores).get("criminality").exact());
        }
    }

    @Benchmark
    public Map<String, MeasureValue> evaluation() {
        return methodology.evaluate(scores);
    }

    @Benchmark
    public Ranking ranking() {
        return Ranking.of(values);
    }

    /** The mean of an edition, as averages over countries are computed. */
    @Benchmark
    public Fraction meanOfFractions() {
        Fraction sum = Fraction.ZERO;
        for (Fraction value : values.values()) {
            sum = sum.plus(value);
        }
        return sum.dividedBy(values.size());
    }

    @Benchmark
    public List<BigDecimal> rounding() {
        return values.values().stream().map(Fraction::published).toList();
    }
}
