package org.pamir.contract.kafka.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumerSettingsTest {

    @Test
    void aSessionLastsSixSecondsUnlessItIsSaidOtherwise() {
        assertThat(settings(Map.of()).member()).containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "3000", "45000"})
    void everyConsumerTakesTheSessionThatIsAskedFor(String millis) {
        ConsumerSettings settings = settings(Map.of(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis));

        assertThat(settings.member()).containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis);
        assertThatCode(() -> new KafkaConsumer<byte[], byte[]>(settings.member()).close())
                .doesNotThrowAnyException();
        assertThatCode(() -> new KafkaConsumer<byte[], byte[]>(settings.reader()).close())
                .doesNotThrowAnyException();
    }

    private static ConsumerSettings settings(Map<String, Object> more) {
        Map<String, Object> broker = new HashMap<>(more);
        broker.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092");
        return new ConsumerSettings(
                broker,
                "some-service",
                List.of("a.topic"),
                List.of(CooperativeStickyAssignor.class),
                500,
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                false);
    }
}
