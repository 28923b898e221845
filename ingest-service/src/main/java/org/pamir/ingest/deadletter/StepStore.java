package org.pamir.ingest.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What happened to letters. Every method belongs into its caller's transaction. */
@ApplicationScoped
class StepStore implements PanacheRepositoryBase<StepRow, Long> {

    void add(long letter, Step step) {
        persist(StepRow.of(letter, step));
    }

    /** Oldest first. */
    List<Step> of(long letter) {
        return find("letter = ?1 order by id", letter).stream()
                .map(StepRow::step)
                .toList();
    }
}
