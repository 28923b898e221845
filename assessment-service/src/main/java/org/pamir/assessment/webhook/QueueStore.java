package org.pamir.assessment.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;

/** Where deliveries begin to wait. */
@ApplicationScoped
class QueueStore {

    private static final String MOVE = """
            update webhook_subscription set log = :log, position = :position where id = :id
            """;

    /** One that is there already is replayed, unless it waits anyway. */
    private static final String EVENTS = """
            insert into webhook_delivery
                (subscription, message, kind, type, at, log, position, edition, country, version, state, due_at)
            select :id, 'msg_' || :id || '_' || :log || '-' || e.position, 'event', e.type, e.at, :log, e.position, e.edition,
                e.country, e.version, 'waiting', :now
            from unnest(cast(:positions as bigint[]), cast(:types as text[]), cast(:ats as timestamptz[]),
                    cast(:editions as text[]), cast(:countries as text[]), cast(:versions as bigint[]))
                as e (position, type, at, edition, country, version)
            order by e.position
            on conflict (subscription, message) do update
                set state = 'waiting', tries = 0, due_at = excluded.due_at, ended_at = null
                where webhook_delivery.state <> 'waiting'
            """;

    private static final String RESYNC = """
            insert into webhook_delivery (subscription, message, kind, type, at, log, position, data, state, due_at)
            values (:id, :message, 'resync', 'webhook.resync', :now, :log, :position, :data, 'waiting', :now)
            on conflict (subscription, message) do nothing
            """;

    private static final String VERIFICATION = """
            insert into webhook_delivery (subscription, message, kind, type, at, data, state, due_at)
            values (:id, :message, 'verification', 'webhook.verification', :now, :data, 'waiting', :now)
            """;

    private static final String AGAIN = """
            update webhook_delivery set state = 'waiting', tries = 0, due_at = :now, ended_at = null
            where id = :delivery and subscription = :id and kind <> 'verification'
            """;

    private static final String GIVE_UP = """
            update webhook_delivery set state = 'failed', ended_at = :now
            where subscription = :id and state = 'waiting' and kind = :kind and log is distinct from :log
            """;

    private final EntityManager entityManager;

    QueueStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Everything up to there has been looked at. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(String subscription, Cursor to) {
        entityManager
                .createNativeQuery(MOVE)
                .setParameter("id", subscription)
                .setParameter("log", to.log())
                .setParameter("position", to.position())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void addEvents(String subscription, String log, List<Entry> entries, Instant now) {
        entityManager
                .createNativeQuery(EVENTS)
                .setParameter("id", subscription)
                .setParameter("log", log)
                .setParameter("now", now)
                .setParameter("positions", texts(entries, Entry::position))
                .setParameter(
                        "types", texts(entries, entry -> entry.type().event().type()))
                .setParameter("ats", texts(entries, Entry::at))
                .setParameter("editions", texts(entries, entry -> entry.key().edition()))
                .setParameter("countries", texts(entries, entry -> entry.key().country()))
                .setParameter("versions", texts(entries, Entry::version))
                .executeUpdate();
    }

    /** What waits of another log can never be sent in its order any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void addResync(String subscription, Cursor to, String data, Instant now) {
        giveUp(subscription, "event", to.log(), now);
        entityManager
                .createNativeQuery(RESYNC)
                .setParameter("id", subscription)
                .setParameter("message", "msg_" + subscription + "_resync-" + to)
                .setParameter("log", to.log())
                .setParameter("position", to.position())
                .setParameter("data", data)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Instead of one that waits: what it was about may have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void addVerification(String subscription, String challenge, Instant now) {
        giveUp(subscription, "verification", "", now);
        entityManager
                .createNativeQuery(VERIFICATION)
                .setParameter("id", subscription)
                .setParameter("message", "msg_" + subscription + "_verification-" + challenge.substring(0, 12))
                .setParameter("data", ChallengeBody.data(subscription, challenge))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** False if there is no such delivery, or it is a verification, which is asked for anew. */
    @Transactional
    boolean again(String subscription, long delivery, Instant now) {
        return entityManager
                        .createNativeQuery(AGAIN)
                        .setParameter("id", subscription)
                        .setParameter("delivery", delivery)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private void giveUp(String subscription, String kind, String log, Instant now) {
        entityManager
                .createNativeQuery(GIVE_UP)
                .setParameter("id", subscription)
                .setParameter("kind", kind)
                .setParameter("log", log)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String[] texts(List<Entry> entries, Function<Entry, Object> column) {
        return entries.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
