package org.pamir.ingest.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.pamir.contract.event.SectionRevised;

/** Where notes are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class NoteStore implements PanacheRepositoryBase<NoteRow, Long> {

    Note add(SectionRevised revision, String text, String by, Instant at) {
        NoteRow row = NoteRow.of(revision, text, by, at);
        persist(row);
        return row.note();
    }

    List<Note> of(SectionRevised revision, long after, int limit) {
        return find(
                        "edition = ?1 and country = ?2 and section = ?3 and revision = ?4 and id > ?5 order by id",
                        revision.edition(),
                        revision.country(),
                        revision.section(),
                        revision.revision(),
                        after)
                .page(Page.ofSize(limit))
                .stream()
                .map(NoteRow::note)
                .toList();
    }
}
