package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;

/** The applied revisions with what was emitted for them. */
@ApplicationScoped
class ScoringStore {

    private static final String INSERT_ASSESSMENTS = """
            insert into assessment (edition, country)
            select * from unnest(?::text[], ?::text[])
            order by 1, 2
            on conflict do nothing""";
    /** Two statements in one message: the second one sees what was committed while the first one waited. */
    private static final String LOCK = """
            select edition, country, version, exists (
                select from held_record h where (h.edition, h.country) = (a.edition, a.country)) as held
            from assessment a
            where (edition, country) in (select * from unnest(?::text[], ?::text[]))
            order by edition, country
            for update of a;
            select edition, sum(version)::bigint from assessment where edition = any(?::text[]) group by edition""";

    private static final String VERSIONS = "select country, version from assessment where edition = ? and version > 0";
    private static final String FIND = """
            select r.event, r.traceparent, r.scorecard, r.movement
            from unnest(?::text[], ?::text[], ?::bigint[]) as wanted (edition, country, version)
            join revision r using (edition, country, version)""";
    /** One look into an index per section, however long the history is. */
    private static final String NEWEST = """
            select newest.event
            from unnest(?::text[], ?::bigint[]) as wanted (country, version)
            cross join unnest(?::text[]) as section (code)
            cross join lateral (
                select event from revision r
                where r.edition = ? and r.country = wanted.country and r.section = section.code
                    and r.version <= wanted.version
                order by r.revision desc limit 1) as newest""";
    /** Two statements in one message. */
    private static final String APPLY = """
            insert into revision (edition, country, version, section, revision, event, traceparent, scorecard, movement)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::bytea[], ?::text[], ?::bytea[],
                ?::bytea[]);
            update assessment a set version = applied.version
            from unnest(?::text[], ?::text[], ?::bigint[]) as applied (edition, country, version)
            where a.edition = applied.edition and a.country = applied.country""";

    /**
     * Assessments that nobody else can advance before the transaction ends.
     *
     * @param versions of each of them
     * @param held those of which records are held
     * @param sums of the versions of all assessments of their editions: equal sums mean that nothing changed
     */
    record Locked(Map<AssessmentKey, Long> versions, Set<AssessmentKey> held, Map<String, Long> sums) {}

    Locked lock(Connection connection, SortedSet<AssessmentKey> keys) throws SQLException {
        Locked known = lockKnown(connection, keys);
        if (known.versions().size() == keys.size()) {
            return known;
        }
        Columns<AssessmentKey> columns = new Columns<>(connection, keys);
        try (PreparedStatement statement = connection.prepareStatement(INSERT_ASSESSMENTS)) {
            statement.setArray(1, columns.texts(AssessmentKey::edition));
            statement.setArray(2, columns.texts(AssessmentKey::country));
            statement.executeUpdate();
        }
        return lockKnown(connection, keys);
    }

    /** The version of every assessment of an edition, by country. */
    Map<String, Long> versions(Connection connection, String edition) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, edition);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return versions;
    }

    /** The newest revision of each section at these versions of assessments, by country. */
    Map<String, List<SectionRevised>> newest(Connection connection, Methodology methodology, Map<String, Long> versions)
            throws SQLException {
        Columns<Map.Entry<String, Long>> columns = new Columns<>(connection, versions.entrySet());
        Map<String, List<SectionRevised>> newest = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(1, columns.texts(Map.Entry::getKey));
            statement.setArray(2, columns.longNumbers(Map.Entry::getValue));
            statement.setArray(3, new Columns<>(connection, methodology.sections()).texts(Section::code));
            statement.setString(4, methodology.edition());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    SectionRevised revision = read(row.getBytes(1));
                    newest.computeIfAbsent(revision.country(), none -> new ArrayList<>())
                            .add(revision);
                }
            }
        }
        return newest;
    }

    /** Those of the revisions that were applied. */
    List<ScoredRevision> find(Connection connection, Collection<RevisionId> ids) throws SQLException {
        List<ScoredRevision> found = new ArrayList<>();
        Columns<RevisionId> columns = new Columns<>(connection, ids);
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, columns.texts(RevisionId::edition));
            statement.setArray(2, columns.texts(RevisionId::country));
            statement.setArray(3, columns.longNumbers(RevisionId::version));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new ScoredRevision(
                            read(row.getBytes(1)), row.getString(2), row.getBytes(3), row.getBytes(4)));
                }
            }
        }
        return found;
    }

    /** Keeps revisions as applied, with what will be emitted for them. */
    void apply(Connection connection, Collection<ScoredRevision> scored) throws SQLException {
        Map<AssessmentKey, Long> versions = new HashMap<>();
        scored.forEach(
                one -> versions.merge(one.revision().key(), one.revision().version(), Math::max));
        Columns<ScoredRevision> rows = new Columns<>(connection, scored);
        Columns<Map.Entry<AssessmentKey, Long>> advanced = new Columns<>(connection, versions.entrySet());
        try (PreparedStatement statement = connection.prepareStatement(APPLY)) {
            statement.setArray(1, rows.texts(row -> row.revision().edition()));
            statement.setArray(2, rows.texts(row -> row.revision().country()));
            statement.setArray(3, rows.longNumbers(row -> row.revision().version()));
            statement.setArray(4, rows.texts(row -> row.revision().section()));
            statement.setArray(5, rows.numbers(row -> row.revision().revision()));
            statement.setArray(6, rows.bytes(row -> EventCodec.write(row.revision())));
            statement.setArray(7, rows.texts(ScoredRevision::traceparent));
            statement.setArray(8, rows.bytes(ScoredRevision::scorecard));
            statement.setArray(9, rows.bytes(ScoredRevision::movement));
            statement.setArray(10, advanced.texts(row -> row.getKey().edition()));
            statement.setArray(11, advanced.texts(row -> row.getKey().country()));
            statement.setArray(12, advanced.longNumbers(Map.Entry::getValue));
            statement.execute();
        }
    }

    private static Locked lockKnown(Connection connection, SortedSet<AssessmentKey> keys) throws SQLException {
        Locked locked = new Locked(new HashMap<>(), new HashSet<>(), new HashMap<>());
        Columns<AssessmentKey> columns = new Columns<>(connection, keys);
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, columns.texts(AssessmentKey::edition));
            statement.setArray(2, columns.texts(AssessmentKey::country));
            statement.setArray(3, columns.texts(AssessmentKey::edition));
            statement.execute();
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    AssessmentKey key = new AssessmentKey(row.getString(1), row.getString(2));
                    locked.versions().put(key, row.getLong(3));
                    if (row.getBoolean(4)) {
                        locked.held().add(key);
                    }
                }
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    locked.sums().put(row.getString(1), row.getLong(2));
                }
            }
        }
        return locked;
    }

    private static SectionRevised read(byte[] event) {
        try {
            return EventCodec.read(event, SectionRevised.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("a kept revision cannot be read: " + e.getMessage(), e);
        }
    }
}
