package org.pamir.ingest.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;

/**
 * Where revisions are kept, in plain SQL (docs/decisions/0023-few-statements.md). Every method belongs into its caller's
 * transaction.
 */
@ApplicationScoped
public class RevisionStore {

    private static final String SELECT = "select " + RevisionRow.COLUMNS + " from revision ";

    static final String LATEST =
            SELECT + "where edition = ? and country = ? and section = ? order by revision desc limit 1";

    private static final String ONE = SELECT + "where edition = ? and country = ? and section = ? and revision = ?";

    private static final String HISTORY = SELECT
            + "where edition = ? and country = ? and section = ? and revision < ? order by revision desc limit ?";

    private static final String LATEST_OF_ALL = "select distinct on (edition, country, section) " + RevisionRow.COLUMNS
            + " from revision join unnest(?::text[], ?::text[]) as key (edition, country) using (edition, country) "
            + "order by edition, country, section, revision.revision desc";

    private static final String VERSIONS = SELECT
            + "join unnest(?::text[], ?::text[], ?::bigint[]) as key (edition, country, version) "
            + "using (edition, country, version)";

    /** Assessments move on in the same statement: foreign keys are checked at its end. */
    private static final String APPEND = """
            with appended as (
                insert into revision (edition, country, section, revision, version, narrative, scores, sources, author,
                    at, message)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[],
                    ?::text[]::jsonb[], ?::text[]::jsonb[], ?::text[], ?::text[]::timestamptz[], ?::text[]))
            update assessment set version = moved.version, updated_at = moved.updated_at
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]::timestamptz[])
                as moved (edition, country, version, updated_at)
            where assessment.edition = moved.edition and assessment.country = moved.country""";

    private final EntityManager entities;

    RevisionStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SectionRevised> latest(AssessmentKey key, String section) {
        return find(LATEST, key.edition(), key.country(), section).stream().findFirst();
    }

    /** The latest revision of every written section of these assessments. */
    Map<SectionKey, SectionRevised> latest(Collection<AssessmentKey> keys) {
        return find(LATEST_OF_ALL, Columns.of(keys, AssessmentKey::edition), Columns.of(keys, AssessmentKey::country))
                .stream()
                .collect(Collectors.toMap(
                        revised -> new SectionKey(revised.key(), revised.section()), Function.identity()));
    }

    /** The revisions that made these versions. */
    public Map<VersionKey, SectionRevised> versions(Collection<VersionKey> keys) {
        return find(
                        VERSIONS,
                        Columns.of(keys, key -> key.assessment().edition()),
                        Columns.of(keys, key -> key.assessment().country()),
                        keys.stream().map(VersionKey::version).toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(VersionKey::of, Function.identity()));
    }

    Optional<SectionRevised> revision(AssessmentKey key, String section, int number) {
        return find(ONE, key.edition(), key.country(), section, number).stream().findFirst();
    }

    /** Newest first. */
    List<SectionRevised> history(AssessmentKey key, String section, int before, int limit) {
        return find(HISTORY, key.edition(), key.country(), section, before, limit);
    }

    /** Adds revisions, in the order of their versions, and moves their assessments on to them. */
    void append(List<SectionRevised> revisions) {
        Map<AssessmentKey, SectionRevised> last = new LinkedHashMap<>();
        revisions.forEach(revised -> last.put(revised.key(), revised));
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
                Columns.set(
                        statement,
                        Columns.of(revisions, SectionRevised::edition),
                        Columns.of(revisions, SectionRevised::country),
                        Columns.of(revisions, SectionRevised::section),
                        revisions.stream().map(SectionRevised::revision).toArray(Integer[]::new),
                        numbers(revisions),
                        Columns.of(revisions, SectionRevised::narrative),
                        Columns.of(revisions, RevisionRow::scores),
                        Columns.of(revisions, RevisionRow::sources),
                        Columns.of(revisions, SectionRevised::by),
                        moments(revisions),
                        Columns.of(revisions, SectionRevised::message),
                        Columns.of(last.keySet(), AssessmentKey::edition),
                        Columns.of(last.keySet(), AssessmentKey::country),
                        numbers(last.values()),
                        moments(last.values()));
                statement.executeUpdate();
            }
        });
    }

    private static Long[] numbers(Collection<SectionRevised> revisions) {
        return revisions.stream().map(SectionRevised::version).toArray(Long[]::new);
    }

    private static String[] moments(Collection<SectionRevised> revisions) {
        return Columns.of(revisions, revised -> revised.at().toString());
    }

    private List<SectionRevised> find(String sql, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Columns.set(statement, parameters);
                List<SectionRevised> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(RevisionRow.read(row));
                    }
                }
                return found;
            }
        });
    }
}
