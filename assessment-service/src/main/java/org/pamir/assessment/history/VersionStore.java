package org.pamir.assessment.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;

/** The versions of an assessment that readers may see. */
@ApplicationScoped
public class VersionStore {

    /** The scorecard is only fetched where its movement is not there, which then is the one to say the cause. */
    private static final String PAGE = """
            select m.data as movement, case when m.data is null then s.data end as scorecard
            from current_version c
            join scorecard s on (s.edition, s.country) = (c.edition, c.country) and s.version <= c.version
            left join movement m on (m.edition, m.country, m.version) = (s.edition, s.country, s.version)
            where c.edition = :edition and c.country = :country and s.version < :before
            order by s.version desc
            limit :limit
            """;

    private final EntityManager entityManager;

    VersionStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Newest first.
     *
     * @param before versions below this one
     */
    public List<Version> page(AssessmentKey key, long before, int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(PAGE, Tuple.class)
                .setParameter("edition", key.edition())
                .setParameter("country", key.country())
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(VersionStore::version).toList();
    }

    private static Version version(Tuple row) {
        byte[] movement = row.get("movement", byte[].class);
        return movement != null
                ? Version.of(read(movement, AssessmentMoved.class))
                : Version.of(read(row.get("scorecard", byte[].class), ScorecardComputed.class));
    }

    private static <T extends Event> T read(byte[] data, Class<T> type) {
        try {
            return EventCodec.read(data, type);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a " + type.getSimpleName(), e);
        }
    }
}
