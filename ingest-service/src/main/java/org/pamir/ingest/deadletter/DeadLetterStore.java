package org.pamir.ingest.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Where letters are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class DeadLetterStore implements PanacheRepositoryBase<DeadLetterRow, Long> {

    private static final String FILTERED = """
            from dead_letter
            where (cast(:state as text) is null or state = :state)
              and (cast(:consumer as text) is null or consumer = :consumer)
              and (cast(:topic as text) is null or topic = :topic or origin_topic = :topic)
            """;

    private final EntityManager entities;

    DeadLetterStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @return its id; nothing where it is known already */
    @SuppressWarnings("unchecked")
    Optional<Long> add(ReceivedLetter letter) {
        Place origin = letter.origin();
        List<Long> added = entities.createNativeQuery("""
                        insert into dead_letter (topic, partition, "offset", at,
                            origin_topic, origin_partition, origin_offset,
                            consumer, reason, subject, key, headers, value, has_content)
                        values (:topic, :partition, :offset, :at,
                            :originTopic, cast(:originPartition as int), cast(:originOffset as bigint),
                            :consumer, :reason, :subject, cast(:key as bytea), :headers, cast(:value as bytea),
                            :hasContent)
                        on conflict do nothing
                        returning id""", Long.class)
                .setParameter("topic", letter.place().topic())
                .setParameter("partition", letter.place().partition())
                .setParameter("offset", letter.place().offset())
                .setParameter("at", letter.at())
                .setParameter("originTopic", origin == null ? null : origin.topic())
                .setParameter("originPartition", origin == null ? null : Integer.toString(origin.partition()))
                .setParameter("originOffset", origin == null ? null : Long.toString(origin.offset()))
                .setParameter("consumer", letter.consumer())
                .setParameter("reason", letter.reason())
                .setParameter("subject", letter.subject())
                .setParameter("key", letter.content().key())
                .setParameter("headers", DeadLetterRow.json(letter.content().headers()))
                .setParameter("value", letter.content().value())
                .setParameter("hasContent", letter.hasContent())
                .getResultList();
        return added.stream().findFirst();
    }

    /** Marks what was replayed and has the same origin and consumer as a new letter. @return which ones */
    @SuppressWarnings("unchecked")
    List<Long> failedAgain(ReceivedLetter letter, long id) {
        return entities.createNativeQuery("""
                        update dead_letter set failed_again = :id
                        where origin_topic = :topic and origin_partition = :partition and origin_offset = :offset
                          and consumer = :consumer and state = 'replayed' and failed_again is null and id < :id
                        returning id""", Long.class)
                .setParameter("id", id)
                .setParameter("topic", letter.origin().topic())
                .setParameter("partition", letter.origin().partition())
                .setParameter("offset", letter.origin().offset())
                .setParameter("consumer", letter.consumer())
                .getResultList();
    }

    Optional<DeadLetter> get(long id) {
        return findByIdOptional(id).map(DeadLetterRow::letter);
    }

    Content content(long id) {
        Object[] row = (Object[])
                entities.createNativeQuery("select key, headers, value from dead_letter where id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResult();
        return new Content((byte[]) row[0], DeadLetterRow.headers((String) row[1]), (byte[]) row[2]);
    }

    /** Newest first. */
    List<DeadLetter> page(LetterFilter filter, long before, int limit) {
        String sql = "select {dead_letter.*} " + FILTERED + "and id < :before order by id desc limit :limit";
        return filtered(rows(sql), filter)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(DeadLetterRow::letter)
                .toList();
    }

    long count(LetterFilter filter) {
        return filtered(session().createNativeQuery("select count(*) " + FILTERED, Long.class), filter)
                .getSingleResult();
    }

    /** Oldest first. */
    List<Long> ids(LetterFilter filter) {
        return filtered(session().createNativeQuery("select id " + FILTERED + "order by id", Long.class), filter)
                .getResultList();
    }

    /** For this transaction alone, oldest first; ids that do not exist are left out. */
    List<DeadLetter> lock(List<Long> ids) {
        return rows("""
                        select {dead_letter.*} from dead_letter where id = any(cast(:ids as bigint[]))
                        order by id for update""").setParameter("ids", ids.toArray(Long[]::new)).getResultList().stream()
                .map(DeadLetterRow::letter)
                .toList();
    }

    void replayed(long id) {
        DeadLetterRow row = findById(id);
        row.state = LetterState.REPLAYED.word();
        row.replays++;
    }

    void discarded(long id) {
        findById(id).state = LetterState.DISCARDED.word();
    }

    /** @param sql in which columns are named, as a statement that is prepared outlives a migration that adds one */
    private NativeQuery<DeadLetterRow> rows(String sql) {
        return session().createNativeQuery(sql, DeadLetterRow.class, "dead_letter");
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static <R> NativeQuery<R> filtered(NativeQuery<R> query, LetterFilter filter) {
        return query.setParameter(
                        "state", filter.state() == null ? null : filter.state().word())
                .setParameter("consumer", filter.consumer())
                .setParameter("topic", filter.topic());
    }
}
