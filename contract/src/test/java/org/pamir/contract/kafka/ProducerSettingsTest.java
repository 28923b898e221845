package org.pamir.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", "localhost:9092", "security.protocol", "SSL");

    @Test
    void theBrokersSettingsStayAndTheTimeIsSharedByTheAttempts() {
        Map<String, Object> settings = ProducerSettings.of(BROKER, Duration.ofSeconds(9), 3);

        assertThat(settings)
                .containsAllEntriesOf(BROKER)
                .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000)
                .containsEntry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    }

    @Test
    void aProducerTakesThem() {
        Map<String, Object> settings = new HashMap<>(ProducerSettings.of(BROKER, Duration.ofSeconds(1), 2));
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);

        ProducerConfig config = new ProducerConfig(settings);

        assertThat(config.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
        assertThat(config.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG)).isTrue();
        assertThat(config.getLong(ProducerConfig.MAX_BLOCK_MS_CONFIG)).isEqualTo(1_000);
    }
}
