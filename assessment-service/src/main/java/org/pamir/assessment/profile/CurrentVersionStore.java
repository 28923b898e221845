package org.pamir.assessment.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pamir.contract.event.AssessmentKey;

/** The versions that readers see. */
@ApplicationScoped
class CurrentVersionStore {

    private final Rows rows;

    CurrentVersionStore(Rows rows) {
        this.rows = rows;
    }

    /** 0 where there is no assessment yet. */
    @Transactional
    long version(AssessmentKey key) {
        return rows.findByIdOptional(new CurrentVersionRow.Key(key.edition(), key.country()))
                .map(row -> row.version)
                .orElse(0L);
    }

    /** Without those that have no assessment yet. */
    @Transactional
    Map<AssessmentKey, Long> versions(Collection<AssessmentKey> keys) {
        List<String> editions =
                keys.stream().map(AssessmentKey::edition).distinct().toList();
        List<String> countries =
                keys.stream().map(AssessmentKey::country).distinct().toList();
        return rows.list("edition in ?1 and country in ?2", editions, countries).stream()
                .collect(Collectors.toMap(row -> new AssessmentKey(row.edition, row.country), row -> row.version));
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CurrentVersionRow, CurrentVersionRow.Key> {}
}
