package org.pamir.ingest.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/** The rows of assessments, which their writers lock. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AssessmentStore {

    private static final String FOR_UPDATE = " for update";

    /** Two statements in one round trip: the second one sees what was committed while the first one waited. */
    private static final String OPEN =
            "select version, updated_at from assessment where edition = ? and country = ? for update; "
                    + RevisionStore.LATEST;

    private static final String FIND = """
            select edition, country, version, updated_at
            from assessment
            where (edition, country) in (select * from unnest(?::text[], ?::text[]))
            order by edition, country""";

    private static final String ADD = """
            insert into assessment (edition, country, version, updated_at)
            select edition, country, 0, ?::timestamptz
            from unnest(?::text[], ?::text[]) as key (edition, country)
            on conflict do nothing""";

    private final EntityManager entities;

    AssessmentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** A locked assessment, and the latest revision of the section that is to be edited. */
    record OpenSection(OpenAssessment assessment, Optional<SectionRevised> latest) {}

    /** Locks an assessment for this transaction; the first edit ever makes its row. */
    OpenSection open(AssessmentKey key, String section, Instant now) {
        return find(key, section).orElseGet(() -> {
            add(List.of(key), now);
            return find(key, section).orElseThrow();
        });
    }

    /** Locks in the order of the keys. */
    Map<AssessmentKey, OpenAssessment> openAll(Collection<AssessmentKey> keys, Instant now) {
        Map<AssessmentKey, OpenAssessment> open = find(keys, FOR_UPDATE);
        List<AssessmentKey> unknown =
                keys.stream().filter(key -> !open.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            add(unknown, now);
            open.putAll(find(unknown, FOR_UPDATE));
        }
        return open;
    }

    /** Assessments as they stand, without a lock: good for a look, not for writing. */
    Map<AssessmentKey, OpenAssessment> peek(Collection<AssessmentKey> keys) {
        Map<AssessmentKey, OpenAssessment> known = find(keys, "");
        keys.forEach(key -> known.putIfAbsent(key, new OpenAssessment(key, 0, Instant.EPOCH)));
        return known;
    }

    private Optional<OpenSection> find(AssessmentKey key, String section) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
                Columns.set(statement, key.edition(), key.country(), key.edition(), key.country(), section);
                statement.execute();
                Optional<OpenAssessment> assessment = assessment(statement, key);
                statement.getMoreResults();
                Optional<SectionRevised> latest = latest(statement);
                return assessment.map(open -> new OpenSection(open, latest));
            }
        });
    }

    private static Optional<OpenAssessment> assessment(PreparedStatement statement, AssessmentKey key)
            throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            return row.next()
                    ? Optional.of(new OpenAssessment(key, row.getLong(1), instant(row, 2)))
                    : Optional.empty();
        }
    }

    private static Optional<SectionRevised> latest(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            return row.next() ? Optional.of(RevisionRow.read(row)) : Optional.empty();
        }
    }

    private Map<AssessmentKey, OpenAssessment> find(Collection<AssessmentKey> keys, String locking) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND + locking)) {
                Columns.set(
                        statement, Columns.of(keys, AssessmentKey::edition), Columns.of(keys, AssessmentKey::country));
                Map<AssessmentKey, OpenAssessment> found = new TreeMap<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        AssessmentKey key = new AssessmentKey(row.getString(1), row.getString(2));
                        found.put(key, new OpenAssessment(key, row.getLong(3), instant(row, 4)));
                    }
                }
                return found;
            }
        });
    }

    private void add(Collection<AssessmentKey> keys, Instant now) {
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                Columns.set(
                        statement,
                        now.toString(),
                        Columns.of(keys, AssessmentKey::edition),
                        Columns.of(keys, AssessmentKey::country));
                statement.executeUpdate();
            }
        });
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
