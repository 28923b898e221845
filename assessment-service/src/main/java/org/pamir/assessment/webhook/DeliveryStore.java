package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Deliveries that wait, and what their attempts came to. */
@ApplicationScoped
class DeliveryStore {

    /** Of the subscription {@code s}, an event {@code d} that was taken from the log and is not sent yet. */
    static final String WAITING = """
            d.subscription = s.id and d.state = 'waiting' and d.kind = 'event' and d.log = s.log
                and d.position <= s.position
            """;

    /**
     * Of the subscription {@code s}, a delivery {@code d} that may be sent at {@code :now}. An event waits for the earlier ones
     * of its assessment.
     */
    static final String DUE = """
            d.subscription = s.id and d.state = 'waiting' and d.due_at <= :now
                and (d.kind = 'verification' and s.state = 'pending'
                    or d.kind = 'resync' and s.state = 'active'
                    or d.kind = 'event' and s.state = 'active' and d.log = s.log and d.position <= s.position)
                and not exists (
                    select from webhook_delivery e
                    where e.subscription = d.subscription and e.state = 'waiting' and e.log = d.log
                        and e.edition = d.edition and e.country = d.country
                        and e.position < d.position and e.due_at > :now)
            """;

    private static final String NEXT = """
            select d.id, d.message, d.kind, d.type, d.at, d.tries
            from webhook_subscription s join webhook_delivery d on %s
            where s.id = :subscription
            order by d.position nulls first, d.kind desc, d.id
            limit :most
            """.formatted(DUE);

    private static final String COUNT = """
            select count(*) from webhook_subscription s join webhook_delivery d on %s where s.id = :subscription
            """.formatted(WAITING);

    private static final String DATA = """
            select coalesce(
                convert_to(d.data, 'UTF8'),
                (select h.data from section_revision h where d.type = 'assessment.section.revised'
                    and (h.edition, h.country, h.version) = (d.edition, d.country, d.version)),
                (select h.data from scorecard h where d.type = 'assessment.scorecard.computed'
                    and (h.edition, h.country, h.version) = (d.edition, d.country, d.version)),
                (select h.data from movement h where d.type = 'assessment.moved'
                    and (h.edition, h.country, h.version) = (d.edition, d.country, d.version)))
            from webhook_delivery d where d.id = :id
            """;

    private static final String ATTEMPT = """
            insert into webhook_attempt (delivery, number, at, duration_ms, status, failure)
            select :id, coalesce(max(number), 0) + 1, :at, :millis, cast(:status as int), cast(:failure as text)
            from webhook_attempt where delivery = :id
            """;

    private static final String RECORD = """
            update webhook_delivery
            set state = :state, tries = tries + :failed, due_at = coalesce(:due, due_at),
                ended_at = case when :state = 'waiting' then null else cast(:now as timestamptz) end
            where id = :id and state = 'waiting'
            """;

    private final EntityManager entityManager;

    DeliveryStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Events of a subscription that were taken from the log and are not sent yet. */
    @Transactional
    long waiting(String subscription) {
        return ((Number) entityManager
                        .createNativeQuery(COUNT)
                        .setParameter("subscription", subscription)
                        .getSingleResult())
                .longValue();
    }

    /** In the order of the log. Later ones may go only when those before them in the list have gone. */
    @Transactional
    List<Due> due(String subscription, Instant now, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(NEXT, Tuple.class)
                .setParameter("subscription", subscription)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Due(
                        row.get("id", Long.class),
                        row.get("message", String.class),
                        Due.Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                        row.get("type", String.class),
                        row.get("at", Instant.class),
                        row.get("tries", Integer.class)))
                .toList();
    }

    /** What is to be sent, as JSON in UTF-8; nothing if the delivery has been deleted. */
    @Transactional
    Optional<byte[]> data(Due due) {
        @SuppressWarnings("unchecked")
        List<byte[]> rows = entityManager
                .createNativeQuery(DATA)
                .setParameter("id", due.id())
                .getResultList();
        return rows.stream().findFirst();
    }

    /** @param next when it is tried again; nothing if this was the last attempt */
    @Transactional
    void record(Due due, Instant at, Verdict verdict, Optional<Instant> next, Instant now) {
        entityManager
                .createNativeQuery(ATTEMPT)
                .setParameter("id", due.id())
                .setParameter("at", at)
                .setParameter("millis", (int) verdict.took().toMillis())
                .setParameter("status", verdict.status())
                .setParameter("failure", verdict.failure())
                .executeUpdate();
        String state = verdict.isDelivered() ? "delivered" : next.isPresent() ? "waiting" : "failed";
        entityManager
                .createNativeQuery(RECORD)
                .setParameter("id", due.id())
                .setParameter("state", state)
                .setParameter("failed", verdict.isDelivered() ? 0 : 1)
                .setParameter("due", next.orElse(null))
                .setParameter("now", now)
                .executeUpdate();
    }
}
