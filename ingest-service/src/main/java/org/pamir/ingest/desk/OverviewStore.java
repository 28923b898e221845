package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** Looks over the ledger. Every method belongs into its caller's transaction. */
@ApplicationScoped
class OverviewStore {

    private final EntityManager entities;

    OverviewStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest revision of every section of an edition that somebody wrote. */
    List<WrittenSection> latest(Methodology methodology) {
        // A step into the index for each section, instead of a walk over all revisions there ever were.
        List<?> rows = entities.createNativeQuery("""
                        select a.country, s.section, r.scored, r.has_narrative, r.at, r.author
                        from assessment a
                        cross join unnest(cast(:sections as text[])) as s (section)
                        cross join lateral (
                            select narrative <> '' as has_narrative, at, author,
                                   (select count(*) from jsonb_each(scores) where value <> 'null') as scored
                            from revision
                            where edition = a.edition and country = a.country and section = s.section
                            order by revision desc
                            limit 1) r
                        where a.edition = :edition""")
                .setParameter("edition", methodology.edition())
                .setParameter(
                        "sections",
                        methodology.sections().stream().map(Section::code).toArray(String[]::new))
                .getResultList();
        return rows.stream().map(row -> section((Object[]) row)).toList();
    }

    private static WrittenSection section(Object[] row) {
        return new WrittenSection(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).intValue(),
                (Boolean) row[3],
                (Instant) row[4],
                (String) row[5]);
    }
}
