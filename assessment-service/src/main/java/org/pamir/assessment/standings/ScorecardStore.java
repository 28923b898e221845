package org.pamir.assessment.standings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
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
import org.pamir.assessment.database.ReadStore;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.MalformedEventException;
import org.pamir.contract.event.ScorecardComputed;

/** Scorecards by version, and which versions an edition stands at. */
@ApplicationScoped
class ScorecardStore {

    private static final String VERSIONS = "select country, version from current_version where edition = ?";

    private static final String VERSIONS_AS_OF = """
            select country, latest.version
            from current_version, lateral (
                select s.version from scorecard s
                where s.edition = current_version.edition and s.country = current_version.country
                    and s.at <= ?
                    and exists (select from section_revision r where (r.edition, r.country, r.version)
                        = (s.edition, s.country, s.version))
                order by s.version desc limit 1) as latest
            where edition = ?
            """;

    private static final String SCORECARDS = """
            select data
            from unnest(?::text[], ?::bigint[]) as wanted (country, version) join scorecard using (country, version)
            where edition = ?
            """;

    private static final String VERSION_SUM = "select sum(version)::bigint from current_version";

    private record Version(String country, long number) {}

    private final ReadStore reads;
    private final DataSource database;

    ScorecardStore(ReadStore reads, DataSource database) {
        this.reads = reads;
        this.database = database;
    }

    /**
     * The sum of all versions that readers see. As versions only grow, it names the state of everything.
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
    Map<String, Long> versions(String edition) {
        return byCountry(reads.list(VERSIONS, ScorecardStore::version, edition));
    }

    /** The highest version of each country that is not younger than an instant; a country without one is left out. */
    Map<String, Long> versionsAsOf(String edition, Instant instant) {
        return byCountry(reads.list(VERSIONS_AS_OF, ScorecardStore::version, instant, edition));
    }

    /** The scorecards of an edition at the given version of each country. */
    Map<String, ScorecardComputed> scorecards(String edition, Map<String, Long> versions) {
        List<String> countries = List.copyOf(versions.keySet());
        Map<String, ScorecardComputed> scorecards = new HashMap<>();
        reads
                .list(
                        SCORECARDS,
                        row -> row.getBytes(1),
                        countries.toArray(String[]::new),
                        countries.stream().map(versions::get).toArray(Long[]::new),
                        edition)
                .stream()
                .map(ScorecardStore::read)
                .forEach(scorecard -> scorecards.put(scorecard.country(), scorecard));
        return scorecards;
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getString(1), row.getLong(2));
    }

    private static Map<String, Long> byCountry(List<Version> versions) {
        Map<String, Long> byCountry = new HashMap<>();
        versions.forEach(version -> byCountry.put(version.country, version.number));
        return byCountry;
    }

    private static ScorecardComputed read(byte[] data) {
        try {
            return EventCodec.read(data, ScorecardComputed.class);
        } catch (MalformedEventException e) {
            throw new IllegalStateException("history holds what is not a scorecard", e);
        }
    }
}
