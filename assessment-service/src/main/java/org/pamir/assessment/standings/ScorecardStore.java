package org.pamir.assessment.standings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;

/**
 * Scorecards by version, and which versions an edition stands at. Each method is a transaction, and so gives its connection
 * back at once: those who wait for another's standings must not keep one.
 */
@ApplicationScoped
class ScorecardStore {

    private static final String VERSIONS_AS_OF = """
            select country, latest.version
            from current_version, lateral (
                select s.version from scorecard s
                where s.edition = current_version.edition and s.country = current_version.country
                    and s.at <= :instant
                    and exists (select from section_revision r where (r.edition, r.country, r.version)
                        = (s.edition, s.country, s.version))
                order by s.version desc limit 1) as latest
            where edition = :edition
            """;

    private static final String SCORECARDS = """
            select country, data
            from unnest(:countries, :versions) as wanted (country, version) join scorecard using (country, version)
            where edition = :edition
            """;

    private static final String VERSION_SUM = "select sum(version)::bigint from current_version";

    private final EntityManager entityManager;
    private final DataSource database;

    ScorecardStore(EntityManager entityManager, DataSource database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /**
     * The sum of all versions that readers see. As versions only grow, it names the state of everything. Asked for so often
     * that it goes past Hibernate: one statement, one way there and back.
     *
     * @param atMost to wait on a connection that may be dead, as everybody waits for this one answer
     */
    long versionSum(Duration atMost) {
        try (Connection connection = database.getConnection()) {
            int usually = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) atMost.toMillis());
            try (PreparedStatement statement = connection.prepareStatement(VERSION_SUM);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.setNetworkTimeout(Runnable::run, usually);
            }
        } catch (SQLException e) {
            throw new PersistenceException("cannot see which versions there are: " + e.getMessage(), e);
        }
    }

    /** The version of each country that readers see. */
    @Transactional
    Map<String, Long> versions(String edition) {
        return versions(entityManager
                .createNativeQuery("select country, version from current_version where edition = :edition")
                .setParameter("edition", edition));
    }

    /** The highest version of each country that is not younger than an instant; a country without one is left out. */
    @Transactional
    Map<String, Long> versionsAsOf(String edition, Instant instant) {
        return versions(entityManager
                .createNativeQuery(VERSIONS_AS_OF)
                .setParameter("edition", edition)
                .setParameter("instant", instant));
    }

    /** The scorecards of an edition at the given version of each country. */
    @Transactional
    Map<String, ScorecardComputed> scorecards(String edition, Map<String, Long> versions) {
        List<String> countries = List.copyOf(versions.keySet());
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery(SCORECARDS)
                .setParameter("edition", edition)
                .setParameter("countries", countries.toArray(String[]::new))
                .setParameter("versions", countries.stream().map(versions::get).toArray(Long[]::new))
                .getResultList();
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        rows.forEach(row -> scorecards.put((String) row[0], read((byte[]) row[1])));
        return scorecards;
    }

    private static Map<String, Long> versions(jakarta.persistence.Query query) {
        Map<String, Long> versions = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            versions.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return versions;
    }

    private static ScorecardComputed read(byte[] data) {
        try {
            return EventCodec.read(data, ScorecardComputed.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a scorecard", e);
        }
    }
}
