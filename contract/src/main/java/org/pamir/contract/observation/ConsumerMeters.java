package org.pamir.contract.observation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.pamir.contract.kafka.consumer.ConsumerState;

/** What a consumer of events tells those who watch it. */
public final class ConsumerMeters {

    private ConsumerMeters() {}

    /** Adds the gauges {@code pamir.consumer.*} of the one consumer of this process. */
    public static void add(MeterRegistry registry, Supplier<ConsumerState> state) {
        gauge(registry, state, "lag", "Records that wait in the partitions of this replica", ConsumerState::lag);
        gauge(
                registry,
                state,
                "remaining",
                "Records to the ends that the logs had when this replica began to read them; 0 once it has caught up",
                ConsumerState::remaining);
        gauge(registry, state, "partitions", "Partitions that this replica reads", ConsumerState::partitions);
        gauge(
                registry,
                state,
                "failing",
                "1 while a batch is tried again or the broker is silent",
                now -> now.failure() != null || now.silence() != null ? 1 : 0);
        gauge(
                registry,
                state,
                "restarts",
                "How often a partition was read again from its beginning since the start, as its log had changed",
                ConsumerState::restarts);
    }

    private static void gauge(
            MeterRegistry registry,
            Supplier<ConsumerState> state,
            String name,
            String description,
            ToDoubleFunction<ConsumerState> value) {
        Gauge.builder("pamir.consumer." + name, () -> value.applyAsDouble(state.get()))
                .description(description)
                .register(registry);
    }
}
