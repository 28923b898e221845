package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The log of deliveries, for whoever wants to know what became of them. */
@ApplicationScoped
class DeliveryLogStore {

    private static final String PAGE = """
            select id, message, log || '-' || position as cursor, type, edition || '/' || country as assessment, version, at,
                state, due_at, ended_at
            from webhook_delivery
            where subscription = :subscription and id < :before and (:state = '' or state = :state)
            order by id desc
            limit :limit
            """;

    private static final String ATTEMPTS = """
            select delivery, number, at, duration_ms, status, failure
            from webhook_attempt where delivery = any(cast(:deliveries as bigint[]))
            order by delivery, number
            """;

    private static final String PRUNE = """
            delete from webhook_delivery where state <> 'waiting' and ended_at < :before
            """;

    private final EntityManager entityManager;

    DeliveryLogStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The newest first.
     *
     * @param before deliveries with an id below this one
     */
    @Transactional
    List<DeliveryAnswer> page(String subscription, Optional<String> state, long before, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("subscription", subscription)
                .setParameter("before", before)
                .setParameter("state", state.orElse(""))
                .setParameter("limit", limit)
                .getResultList();
        Map<Long, List<DeliveryAnswer.Attempt>> attempts =
                attempts(rows.stream().map(row -> row.get("id").toString()).toArray(String[]::new));
        return rows.stream()
                .map(row -> answer(row, attempts.getOrDefault(row.get("id", Long.class), List.of())))
                .toList();
    }

    /** @return how many were deleted */
    @Transactional
    int prune(Instant before) {
        return entityManager
                .createNativeQuery(PRUNE)
                .setParameter("before", before)
                .executeUpdate();
    }

    private Map<Long, List<DeliveryAnswer.Attempt>> attempts(String[] deliveries) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(ATTEMPTS, Tuple.class)
                .setParameter("deliveries", deliveries)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("delivery", Long.class),
                        Collectors.mapping(DeliveryLogStore::attempt, Collectors.toList())));
    }

    private static DeliveryAnswer.Attempt attempt(Tuple row) {
        return new DeliveryAnswer.Attempt(
                row.get("number", Integer.class),
                row.get("at", Instant.class),
                row.get("duration_ms", Integer.class),
                row.get("status", Integer.class),
                row.get("failure", String.class));
    }

    private static DeliveryAnswer answer(Tuple row, List<DeliveryAnswer.Attempt> attempts) {
        String state = row.get("state", String.class);
        return new DeliveryAnswer(
                row.get("id", Long.class),
                row.get("message", String.class),
                row.get("cursor", String.class),
                row.get("type", String.class),
                row.get("assessment", String.class),
                row.get("version", Long.class),
                row.get("at", Instant.class),
                state,
                state.equals("waiting") ? row.get("due_at", Instant.class) : null,
                row.get("ended_at", Instant.class),
                attempts);
    }
}
