package org.pamir.scoring.revision;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.pamir.contract.event.AssessmentKey;

/** Records that wait for an earlier version of their assessment. Every method belongs in a transaction. */
@ApplicationScoped
class HeldStore {

    private static final String IN_ASSESSMENTS = """
            select * from held_record
            where (edition, country) in (select * from unnest(:editions, :countries))
            order by edition, country, version""";

    /** In the order of their versions. */
    Map<RevisionId, ConsumerRecord<byte[], byte[]>> in(Collection<AssessmentKey> keys) {
        List<HeldRow> rows = Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(IN_ASSESSMENTS, HeldRow.class)
                .setParameter(
                        "editions", keys.stream().map(AssessmentKey::edition).toArray(String[]::new))
                .setParameter(
                        "countries", keys.stream().map(AssessmentKey::country).toArray(String[]::new))
                .list();
        /** In the order of their versions. */
        Map<RevisionId, ConsumerRecord<byte[], byte[]>> held = new LinkedHashMap<>();
        rows.forEach(row -> held.put(row.id, row.record()));
        return held;
    }

    void hold(Delivery delivery) {
        HeldRow.of(delivery).persist();
    }

    void release(RevisionId id) {
        HeldRow.deleteById(id);
    }

    long count() {
        return HeldRow.count();
    }
}
