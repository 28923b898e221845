package org.pamir.contract.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.pamir.contract.kafka.consumer.ConsumerState;

class ConsumerMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicReference<ConsumerState> state = new AtomicReference<>();

    @Test
    void gaugesSayHowTheConsumerIsNow() {
        ConsumerMeters.add(registry, state::get);

        state.set(new ConsumerState(Set.of("topic"), 12, 0, 340, 7, 2, null, null, null));
        assertThat(value("lag")).isEqualTo(340);
        assertThat(value("remaining")).isEqualTo(7);
        assertThat(value("partitions")).isEqualTo(12);
        assertThat(value("restarts")).isEqualTo(2);
        assertThat(value("failing")).isZero();

        state.set(new ConsumerState(Set.of(), 0, 12, 0, 0, 2, null, "the database is away", null));
        assertThat(value("partitions")).isZero();
        assertThat(value("failing")).isEqualTo(1);

        state.set(new ConsumerState(Set.of(), 0, 12, 0, 0, 2, null, null, "no answer"));
        assertThat(value("failing")).isEqualTo(1);
    }

    private double value(String name) {
        return registry.get("pamir.consumer." + name).gauge().value();
    }
}
