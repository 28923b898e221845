package org.pamir.contract.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How everything of ours produces: what is acknowledged is on every replica, once, and in the order in which it was sent. */
public final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * A map of its own, for what one producer has besides.
     *
     * @param broker where the broker is and how to get in: settings that every client of it has in common
     * @param timeout until the broker's silence is a failure
     * @param attempts requests that this time is shared by. More outlive more connections that broke, and take a broker
     *     that is slow for one that is gone sooner
     */
    public static Map<String, Object> of(Map<String, Object> broker, Duration timeout, int attempts) {
        int timeoutMs = Math.toIntExact(timeout.toMillis());
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // The default of 5 ms would be most of the delay of a single edit; what gathers is sent together anyway.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // With more, a partition that was created a moment ago can take the second request before the first, and then
        // refuses the first until its delivery times out.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeoutMs);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs / attempts);
        return settings;
    }
}
