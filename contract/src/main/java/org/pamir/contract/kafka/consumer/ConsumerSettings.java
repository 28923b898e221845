package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How a service consumes.
 *
 * @param broker where the broker is and how to get in: settings that every client of it has in common
 * @param group the consumer group, which is the service's name and the one that dead letters are replayed to
 * @param topics what is consumed
 * @param assignors how partitions are distributed, the best first; all replicas need one in common
 * @param mostRecords the most that one {@link Work#take} gets: more is faster when there is much to do, takes more memory,
 *     and more is done again after a failure
 * @param firstPause before the second attempt at something that failed; doubles from then on
 * @param longestPause to which the pause grows: how late it may be noticed that something is back
 * @param sends whether the work has effects after its transaction. Then the database alone does not prove that a record
 *     is done, and nothing is passed over that the group's committed offset does not prove either
 */
public record ConsumerSettings(
        Map<String, Object> broker,
        String group,
        List<String> topics,
        List<Class<? extends ConsumerPartitionAssignor>> assignors,
        int mostRecords,
        Duration firstPause,
        Duration longestPause,
        boolean sends) {

    /** Bytes of a fetch; what is fetched ahead waits in memory. */
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    /** Of the group's member. */
    Map<String, Object> member() {
        Map<String, Object> member = reader();
        member.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        member.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        member.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, assignors);
        member.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        member.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        // Another replica takes over when this one was silent for so long. Six seconds are what any broker allows.
        member.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                broker.getOrDefault(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000));
        // One that comes or goes in order waits until the others have heard of it, which is at their next heartbeat.
        member.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
        // Topics that are created after the subscription are found in seconds instead of minutes.
        member.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        // A broker answers at once when there is something. But a fetch that waits leaves out the partitions of which
        // something is still in hand, and they wait for it too.
        member.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        member.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return member;
    }

    /** Of a consumer that belongs to no group. */
    Map<String, Object> reader() {
        Map<String, Object> reader = client();
        // What a group's members have agreed on does not fit the defaults of others.
        reader.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
        // Where to go on is never the client's guess.
        reader.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        reader.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reader.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reader.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        reader.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return reader;
    }

    /** Of every client. */
    Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(broker);
        // A broker that comes back is noticed in a second instead of ten, and one that is silent soon enough.
        client.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        client.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        client.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return client;
    }
}
