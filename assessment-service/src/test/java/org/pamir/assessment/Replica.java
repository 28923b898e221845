package org.pamir.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventCodec;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;

/** Another replica of the service: writes straight into the database that they share, past this process. */
public final class Replica {

    private final DataSource database;

    public Replica(DataSource database) {
        this.database = database;
    }

    /**
     * Takes in one version, whole or not at all.
     *
     * @param events what {@link EditLog#write} made of the edit
     */
    public void takeIn(List<Event> events) {
        Claims.claim(events);
        SectionRevised revised = (SectionRevised) events.get(0);
        ScorecardComputed scorecard = (ScorecardComputed) events.get(1);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "insert into section_revision (edition, country, version, at, data, section, revision)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    revised,
                    EventCodec.write(revised),
                    revised.section(),
                    revised.revision());
            execute(
                    connection,
                    "insert into scorecard (edition, country, version, at, data) values (?, ?, ?, ?, ?)",
                    revised,
                    EventCodec.write(scorecard));
            execute(
                    connection,
                    "insert into current_version (edition, country, version, at) values (?, ?, ?, ?)"
                            + " on conflict (edition, country) do update set version = excluded.version",
                    revised);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take in " + revised.key(), e);
        }
    }

    private static void execute(Connection connection, String sql, SectionRevised key, Object... more)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.edition());
            statement.setString(2, key.country());
            statement.setLong(3, key.version());
            statement.setTimestamp(4, Timestamp.from(key.at()));
            for (int i = 0; i < more.length; i++) {
                statement.setObject(5 + i, more[i]);
            }
            statement.executeUpdate();
        }
    }
}
