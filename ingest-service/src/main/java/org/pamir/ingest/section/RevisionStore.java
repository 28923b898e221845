package org.pamir.ingest.section;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/** Where revisions are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
public class RevisionStore implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {

    private final EntityManager entities;

    RevisionStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks an assessment for this transaction; the first edit ever makes its row. */
    OpenAssessment open(AssessmentKey key, Instant now) {
        return openAll(List.of(key), now).get(key);
    }

    /** Locks in the order given. */
    Map<AssessmentKey, OpenAssessment> openAll(Collection<AssessmentKey> keys, Instant now) {
        Map<AssessmentKey, OpenAssessment> open = lock(keys);
        List<AssessmentKey> unknown =
                keys.stream().filter(key -> !open.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            entities.createNativeQuery("""
                            insert into assessment (edition, country, version, updated_at)
                            select edition, country, 0, :now
                            from unnest(cast(:editions as text[]), cast(:countries as text[])) as key (edition, country)
                            on conflict do nothing""")
                    .setParameter("now", now)
                    .setParameter("editions", editions(unknown))
                    .setParameter("countries", countries(unknown))
                    .executeUpdate();
            open.putAll(lock(unknown));
        }
        return open;
    }

    /** Assessments as they stand, without a lock: good for a look, not for writing. */
    Map<AssessmentKey, OpenAssessment> peek(Collection<AssessmentKey> keys) {
        Map<AssessmentKey, OpenAssessment> known = assessments(keys, "");
        keys.forEach(key -> known.putIfAbsent(key, new OpenAssessment(key, 0, Instant.EPOCH)));
        return known;
    }

    Optional<SectionRevised> latest(AssessmentKey key, String section) {
        return find(
                        "edition = ?1 and country = ?2 and section = ?3 order by revision desc",
                        key.edition(),
                        key.country(),
                        section)
                .page(Page.ofSize(1))
                .firstResultOptional()
                .map(RevisionRow::revised);
    }

    /** The latest revision of every written section of these assessments. */
    @SuppressWarnings("unchecked")
    Map<SectionKey, SectionRevised> latest(Collection<AssessmentKey> keys) {
        List<RevisionRow> rows = entities.createNativeQuery("""
                        select distinct on (edition, country, section) revision.*
                        from revision
                        join unnest(cast(:editions as text[]), cast(:countries as text[])) as key (edition, country)
                            using (edition, country)
                        order by edition, country, section, revision desc""", RevisionRow.class)
                .setParameter("editions", editions(keys))
                .setParameter("countries", countries(keys))
                .getResultList();
        return rows.stream()
                .map(RevisionRow::revised)
                .collect(Collectors.toMap(
                        revised -> new SectionKey(revised.key(), revised.section()), Function.identity()));
    }

    /** The revisions that made these versions. */
    @SuppressWarnings("unchecked")
    public Map<VersionKey, SectionRevised> versions(List<VersionKey> keys) {
        List<AssessmentKey> assessments =
                keys.stream().map(VersionKey::assessment).toList();
        List<RevisionRow> rows = entities.createNativeQuery("""
                        select revision.*
                        from revision
                        join unnest(cast(:editions as text[]), cast(:countries as text[]), cast(:versions as bigint[]))
                            as key (edition, country, version) using (edition, country, version)""", RevisionRow.class)
                .setParameter("editions", editions(assessments))
                .setParameter("countries", countries(assessments))
                .setParameter("versions", keys.stream().map(VersionKey::version).toArray(Long[]::new))
                .getResultList();
        return rows.stream().map(RevisionRow::revised).collect(Collectors.toMap(VersionKey::of, Function.identity()));
    }

    Optional<SectionRevised> revision(AssessmentKey key, String section, int number) {
        return findByIdOptional(new RevisionRow.Key(key.edition(), key.country(), section, number))
                .map(RevisionRow::revised);
    }

    List<SectionRevised> history(AssessmentKey key, String section, int before, int limit) {
        return find(
                        "edition = ?1 and country = ?2 and section = ?3 and revision < ?4 order by revision desc",
                        key.edition(),
                        key.country(),
                        section,
                        before)
                .page(Page.ofSize(limit))
                .stream()
                .map(RevisionRow::revised)
                .toList();
    }

    /** Adds revisions, in the order of their versions, and moves their assessments on to them. */
    void append(List<SectionRevised> revisions) {
        persist(revisions.stream().map(RevisionRow::of));
        flush();
        Map<AssessmentKey, SectionRevised> last = new LinkedHashMap<>();
        revisions.forEach(revised -> last.put(revised.key(), revised));
        entities.createNativeQuery("""
                        update assessment set version = moved.version, updated_at = moved.updated_at
                        from unnest(cast(:editions as text[]), cast(:countries as text[]),
                                    cast(:versions as bigint[]), cast(:moments as timestamptz[]))
                            as moved (edition, country, version, updated_at)
                        where assessment.edition = moved.edition and assessment.country = moved.country""")
                .setParameter("editions", editions(last.keySet()))
                .setParameter("countries", countries(last.keySet()))
                .setParameter(
                        "versions",
                        last.values().stream().map(SectionRevised::version).toArray(Long[]::new))
                .setParameter(
                        "moments",
                        last.values().stream()
                                .map(revised -> revised.at().toString())
                                .toArray(String[]::new))
                .executeUpdate();
        // Thousands of rows of an import are of no use to the persistence context any more.
        entities.clear();
    }

    private Map<AssessmentKey, OpenAssessment> lock(Collection<AssessmentKey> keys) {
        return assessments(keys, " for update");
    }

    @SuppressWarnings("unchecked")
    private Map<AssessmentKey, OpenAssessment> assessments(Collection<AssessmentKey> keys, String locking) {
        List<AssessmentRow> rows = entities.createNativeQuery("""
                        select edition, country, version, updated_at
                        from assessment
                        where (edition, country) in (
                            select * from unnest(cast(:editions as text[]), cast(:countries as text[])))
                        order by edition, country""" + locking, AssessmentRow.class)
                .setParameter("editions", editions(keys))
                .setParameter("countries", countries(keys))
                .getResultList();
        return rows.stream()
                .map(AssessmentRow::open)
                .collect(Collectors.toMap(OpenAssessment::key, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String[] editions(Collection<AssessmentKey> keys) {
        return keys.stream().map(AssessmentKey::edition).toArray(String[]::new);
    }

    private static String[] countries(Collection<AssessmentKey> keys) {
        return keys.stream().map(AssessmentKey::country).toArray(String[]::new);
    }
}
