package org.pamir.assessment.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.EventFilter;

/** A subscription, without its lease, which only {@link LeaseStore} touches. */
@Entity
@Table(name = "webhook_subscription")
class SubscriptionRow {

    @Id
    String id;

    String consumer;
    String url;
    String description;
    String[] filter;
    String state;
    String reason;
    byte[] secret;

    @Column(name = "old_secret")
    byte[] oldSecret;

    @Column(name = "old_secret_until")
    Instant oldSecretUntil;

    String log;
    long position;

    @Column(name = "created_at")
    Instant createdAt;

    int revision;

    @Column(name = "failing_since")
    Instant failingSince;

    int failures;

    @Column(name = "quiet_until")
    Instant quietUntil;

    boolean slow;

    Subscription subscription() {
        return new Subscription(
                id,
                consumer,
                url,
                description,
                filter(),
                State.of(state),
                reason,
                cursor(),
                createdAt,
                failingSince,
                failures,
                oldSecretUntil);
    }

    Cursor cursor() {
        return new Cursor(log, position);
    }

    void cursor(Cursor cursor) {
        log = cursor.log();
        position = cursor.position();
    }

    Health health() {
        return new Health(failures, failingSince, quietUntil, slow);
    }

    void health(Health health) {
        failures = health.failures();
        failingSince = health.failingSince();
        quietUntil = health.quietUntil();
        slow = health.slow();
    }

    EventFilter filter() {
        Map<String, List<String>> asked = Arrays.stream(filter)
                .map(word -> word.split("=", 2))
                .collect(Collectors.groupingBy(
                        word -> word[0], Collectors.mapping(word -> word[1], Collectors.toList())));
        return EventFilter.read(asked, (kind, refusal) -> {
            // Without the word the filter would let more through than was asked for.
            throw new IllegalStateException("filter of " + id + ": " + refusal);
        });
    }

    void filter(EventFilter wanted) {
        filter = wanted.asked().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(word -> kind.getKey() + "=" + word))
                .sorted()
                .toArray(String[]::new);
    }
}
