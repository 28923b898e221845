package org.pamir.assessment.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The subscriptions, for those who manage them. Nobody finds one of somebody else. */
@ApplicationScoped
class SubscriptionStore {

    private final Rows rows;
    private final EntityManager entityManager;

    SubscriptionStore(Rows rows, EntityManager entityManager) {
        this.rows = rows;
        this.entityManager = entityManager;
    }

    /** Until the end of the transaction nobody else adds a subscription, so that a count stays true. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockForAdding() {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('webhook_subscription'))")
                .getResultList();
    }

    @Transactional
    long count() {
        return rows.count();
    }

    @Transactional
    long count(String consumer) {
        return rows.count("consumer", consumer);
    }

    @Transactional
    void add(Subscription subscription, byte[] lockedSecret) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = subscription.id();
        row.consumer = subscription.consumer();
        row.createdAt = subscription.createdAt();
        row.secret = lockedSecret;
        write(row, subscription);
        rows.persist(row);
    }

    /** The oldest first. */
    @Transactional
    List<Subscription> of(String consumer) {
        return rows.list("consumer", Sort.by("createdAt").and("id"), consumer).stream()
                .map(SubscriptionRow::subscription)
                .toList();
    }

    @Transactional
    Optional<Subscription> find(String consumer, String id) {
        return rows.find("id = ?1 and consumer = ?2", id, consumer)
                .firstResultOptional()
                .map(SubscriptionRow::subscription);
    }

    /** Changes one while nobody else does. An old secret and what is known of the receiver stay as they are. */
    @Transactional
    Optional<Subscription> change(String consumer, String id, UnaryOperator<Subscription> change) {
        return locked(consumer, id).map(row -> {
            Subscription changed = change.apply(row.subscription());
            if (!changed.url().equals(row.url) || changed.state() == State.ACTIVE && !row.state.equals("active")) {
                // What was known of it is of another receiver, or of another time; the pause it was given goes on.
                row.health(new Health(0, null, row.quietUntil, row.slow));
            }
            write(row, changed);
            row.revision++;
            return row.subscription();
        });
    }

    /** The secret until now signs along until the given moment. The one before it is forgotten. */
    @Transactional
    boolean rotate(String consumer, String id, byte[] lockedSecret, Instant oldUntil) {
        return locked(consumer, id)
                .map(row -> {
                    row.oldSecret = row.secret;
                    row.oldSecretUntil = oldUntil;
                    row.secret = lockedSecret;
                    row.revision++;
                    return row;
                })
                .isPresent();
    }

    /**
     * Locks with the present key what is locked with another one.
     *
     * @return the number of subscriptions that had such a secret
     */
    @Transactional
    int relock(SecretVault vault) {
        int relocked = 0;
        for (SubscriptionRow row : rows.findAll(Sort.by("id"))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()) {
            Optional<byte[]> secret = vault.relock(row.secret, row.id);
            Optional<byte[]> old = Optional.ofNullable(row.oldSecret).flatMap(locked -> vault.relock(locked, row.id));
            secret.ifPresent(locked -> row.secret = locked);
            old.ifPresent(locked -> row.oldSecret = locked);
            relocked += secret.isPresent() || old.isPresent() ? 1 : 0;
        }
        return relocked;
    }

    @Transactional
    boolean delete(String consumer, String id) {
        return rows.delete("id = ?1 and consumer = ?2", id, consumer) == 1;
    }

    private Optional<SubscriptionRow> locked(String consumer, String id) {
        return rows.find("id = ?1 and consumer = ?2", id, consumer)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static void write(SubscriptionRow row, Subscription subscription) {
        row.url = subscription.url();
        row.description = subscription.description();
        row.filter(subscription.filter());
        row.state = subscription.state().word();
        row.reason = subscription.reason();
        row.cursor(subscription.cursor());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SubscriptionRow, String> {}
}
