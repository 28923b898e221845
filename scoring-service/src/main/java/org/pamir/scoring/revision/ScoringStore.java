package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** The applied revisions with what was emitted for them. Every method belongs in a transaction. */
@ApplicationScoped
class ScoringStore {

    private static final String INSERT_ASSESSMENTS = """
            insert into assessment (edition, country)
            select * from unnest(:editions, :countries)
            on conflict do nothing""";
    private static final String LOCK = """
            select edition, country, version from assessment
            where (edition, country) in (select * from unnest(:editions, :countries))
            order by edition, country
            for update""";
    private static final String VERSIONS =
            "select country, version from assessment where edition = :edition and version > 0";
    private static final String FIND = """
            select r.event, r.traceparent, r.scorecard, r.movement
            from unnest(:editions, :countries, :versions) as wanted (edition, country, version)
            join revision r using (edition, country, version)""";
    /** One look into an index per section, however long the history is. */
    private static final String NEWEST = """
            select newest.event
            from unnest(:countries, :versions) as wanted (country, version)
            cross join unnest(:sections) as section (code)
            cross join lateral (
                select event from revision r
                where r.edition = :edition and r.country = wanted.country and r.section = section.code
                    and r.version <= wanted.version
                order by r.revision desc limit 1) as newest""";

    private static final String ADVANCE = """
            update assessment a set version = applied.version
            from unnest(:editions, :countries, :versions) as applied (edition, country, version)
            where a.edition = applied.edition and a.country = applied.country""";

    private final StatelessSession session;

    ScoringStore(StatelessSession session) {
        this.session = session;
    }

    /** The versions of these assessments, which nobody else can advance before this transaction ends. */
    Map<AssessmentKey, Long> lock(SortedSet<AssessmentKey> keys) {
        Map<AssessmentKey, Long> versions = lockKnown(keys);
        if (versions.size() < keys.size()) {
            session.createNativeMutationQuery(INSERT_ASSESSMENTS)
                    .setParameter("editions", texts(keys, AssessmentKey::edition))
                    .setParameter("countries", texts(keys, AssessmentKey::country))
                    .executeUpdate();
            versions = lockKnown(keys);
        }
        return versions;
    }

    /** The version of every assessment of an edition, by country. */
    Map<String, Long> versions(String edition) {
        Map<String, Long> versions = new HashMap<>();
        for (Object[] row : session.createNativeQuery(VERSIONS, Object[].class)
                .setParameter("edition", edition)
                .list()) {
            versions.put((String) row[0], (Long) row[1]);
        }
        return versions;
    }

    /** The newest revision of each section at these versions of assessments, by country. */
    Map<String, List<SectionRevised>> newest(Methodology methodology, Map<String, Long> versions) {
        Map<String, List<SectionRevised>> newest = new HashMap<>();
        for (byte[] event : session.createNativeQuery(NEWEST, byte[].class)
                .setParameter("edition", methodology.edition())
                .setParameter("countries", versions.keySet().toArray(String[]::new))
                .setParameter("versions", versions.values().toArray(Long[]::new))
                .setParameter(
                        "sections",
                        methodology.sections().stream().map(Section::code).toArray(String[]::new))
                .list()) {
            SectionRevised revision = read(event);
            newest.computeIfAbsent(revision.country(), none -> new ArrayList<>())
                    .add(revision);
        }
        return newest;
    }

    /** Those of the revisions that were applied. */
    List<ScoredRevision> find(Collection<RevisionId> ids) {
        List<ScoredRevision> found = new ArrayList<>();
        if (!ids.isEmpty()) {
            for (Object[] row : session.createNativeQuery(FIND, Object[].class)
                    .setParameter("editions", texts(ids, RevisionId::edition))
                    .setParameter("countries", texts(ids, RevisionId::country))
                    .setParameter(
                            "versions", ids.stream().map(RevisionId::version).toArray(Long[]::new))
                    .list()) {
                found.add(new ScoredRevision(read((byte[]) row[0]), (String) row[1], (byte[]) row[2], (byte[]) row[3]));
            }
        }
        return found;
    }

    /** Keeps revisions as applied, with what will be emitted for them. */
    void apply(Collection<ScoredRevision> scored) {
        Map<AssessmentKey, Long> versions = new HashMap<>();
        scored.forEach(
                one -> versions.merge(one.revision().key(), one.revision().version(), Math::max));
        session.insertMultiple(scored.stream().map(RevisionRow::of).toList());
        session.createNativeMutationQuery(ADVANCE)
                .setParameter("editions", texts(versions.keySet(), AssessmentKey::edition))
                .setParameter("countries", texts(versions.keySet(), AssessmentKey::country))
                .setParameter("versions", versions.values().toArray(Long[]::new))
                .executeUpdate();
    }

    private Map<AssessmentKey, Long> lockKnown(SortedSet<AssessmentKey> keys) {
        Map<AssessmentKey, Long> versions = new HashMap<>();
        for (Object[] row : session.createNativeQuery(LOCK, Object[].class)
                .setParameter("editions", texts(keys, AssessmentKey::edition))
                .setParameter("countries", texts(keys, AssessmentKey::country))
                .list()) {
            versions.put(new AssessmentKey((String) row[0], (String) row[1]), (Long) row[2]);
        }
        return versions;
    }

    private static SectionRevised read(byte[] event) {
        try {
            return EventCodec.read(event, SectionRevised.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("a kept revision cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }
}
