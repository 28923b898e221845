package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pamir.assessment.log.LogState;

/** Which replica delivers a subscription. A lease is over by the clock of the database, whatever those of replicas say. */
@ApplicationScoped
class LeaseStore {

    /** In any order, so that among many nobody is always the last. */
    private static final String CLAIM = """
            with ready as (
                select s.id from webhook_subscription s
                where s.slow = :slow and s.consumer = any(:consumers)
                    and (s.lease_until is null or s.lease_until < clock_timestamp())
                    and (s.quiet_until is null or s.quiet_until <= :now)
                    and (exists (select from webhook_delivery d where %s)
                        or s.state = 'active' and (s.log <> :log or s.position < :head)
                            and (select count(*) from webhook_delivery d where %s) < :mostWaiting)
                order by random()
                limit :most
                for update of s skip locked)
            update webhook_subscription s
            set lease = gen_random_uuid(), lease_until = clock_timestamp() + :millis * interval '1 millisecond'
            from ready where s.id = ready.id
            returning s.id, s.lease
            """.formatted(DeliveryStore.DUE, DeliveryStore.WAITING);

    private static final String SUBSCRIBED =
            "select exists (select from webhook_subscription where consumer = any(:consumers))";

    private static final String RENEW = """
            update webhook_subscription set lease_until = clock_timestamp() + :millis * interval '1 millisecond'
            where id = :id and lease = :lease
            """;

    private static final String RELEASE = """
            update webhook_subscription set lease = null, lease_until = null where id = :id and lease = :lease
            """;

    private final EntityManager entityManager;
    private final WebhookConfig config;

    LeaseStore(EntityManager entityManager, WebhookConfig config) {
        this.entityManager = entityManager;
        this.config = config;
    }

    /** Whether there is any subscription of a consumer who has a key. */
    @Transactional
    boolean isAnySubscribed() {
        return (Boolean) entityManager
                .createNativeQuery(SUBSCRIBED)
                .setParameter("consumers", consumers())
                .getSingleResult();
    }

    /**
     * Takes subscriptions for which there is something to do now; none of a consumer whose key was taken away.
     *
     * @param slow whether those of slow receivers are meant, or the others
     */
    @Transactional
    List<Lease> claim(boolean slow, int most, LogState log, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(CLAIM)
                .setParameter("slow", slow)
                .setParameter("consumers", consumers())
                .setParameter("now", now)
                .setParameter("log", log.id())
                .setParameter("head", log.head())
                .setParameter("mostWaiting", config.mostWaiting())
                .setParameter("most", most)
                .setParameter("millis", config.lease().toMillis())
                .getResultList();
        return rows.stream()
                .map(row -> new Lease((String) row[0], (UUID) row[1]))
                .toList();
    }

    /** Part of a transaction that writes for the subscription: false if somebody else delivers it by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean renew(Lease lease) {
        return entityManager
                        .createNativeQuery(RENEW)
                        .setParameter("id", lease.subscription())
                        .setParameter("lease", lease.token())
                        .setParameter("millis", config.lease().toMillis())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void release(Lease lease) {
        entityManager
                .createNativeQuery(RELEASE)
                .setParameter("id", lease.subscription())
                .setParameter("lease", lease.token())
                .executeUpdate();
    }

    private String[] consumers() {
        return config.consumers().keySet().toArray(String[]::new);
    }
}
