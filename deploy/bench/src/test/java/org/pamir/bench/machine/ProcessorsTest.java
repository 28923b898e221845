package org.pamir.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

    @Test
    void whatThisProcessUsesIsOursAndNotOfOthers() {
        Processors processors =
                new Processors(Map.of("self", ProcessHandle.current().pid()));
        Processors.Moment before = processors.now();

        long sum = LongStream.range(0, 300_000_000)
                .map(number -> number ^ number >> 3)
                .sum();
        Processors.Use use = processors.since(before);

        assertThat(sum).isPositive();
        assertThat(use.byProcess().get("self")).isPositive();
        assertThat(use.others()).isBetween(0.0, 1.0);
    }

    @Test
    void aProcessThatIsNotThereUsesNothing() {
        Processors processors = new Processors(Map.of("nobody", Long.MAX_VALUE));

        Processors.Use use = processors.since(processors.now());

        assertThat(use.byProcess()).containsEntry("nobody", 0.0);
    }
}
