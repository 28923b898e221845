package org.pamir.bench.arithmetic;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.pamir.bench.pace.Narrative;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/** Events to JSON and back: a section with 4 KB of text, and a complete scorecard. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventBenchmark {

    private final SectionRevised section = section();
    private final ScorecardComputed scorecard = scorecard(section);
    private final byte[] writtenSection = EventCodec.write(section);
    private final byte[] writtenScorecard = EventCodec.write(scorecard);

    @Benchmark
    public byte[] writeSection() {
        return EventCodec.write(section);
    }

    @Benchmark
    public SectionRevised readSection() throws MalformedEventException {
        return EventCodec.read(writtenSection, SectionRevised.class);
    }

    @Benchmark
    public byte[] writeScorecard() {
        return EventCodec.write(scorecard);
    }

    @Benchmark
    public ScorecardComputed readScorecard() throws MalformedEventException {
        return EventCodec.read(writtenScorecard, ScorecardComputed.class);
    }

    private static SectionRevised section() {
        return new SectionRevised(
                "2023",
                "TJK",
                "drugs",
                1,
                1,
                Narrative.of(1),
                Map.of("heroin_trade", Score.of("9.5"), "cocaine_trade", Score.of("1")),
                List.of(),
                "bench",
                Instant.EPOCH,
                "");
    }

    private static ScorecardComputed scorecard(SectionRevised section) {
        Methodology methodology = Methodologies.all().edition("2023").orElseThrow();
        Map<String, Score> scores = new HashMap<>();
        methodology.indicators().forEach(indicator -> scores.put(indicator.code(), Score.of("5.5")));
        var values = methodology.evaluate(scores);
        return new ScorecardComputed(
                section.edition(),
                section.country(),
                section.version(),
                section.at(),
                methodology.id(),
                methodology.quadrant(values).orElse(null),
                values,
                Map.of(section.section(), 1),
                section.cause());
    }
}
