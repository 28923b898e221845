package org.pamir.scoring.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.pamir.contract.kafka.consumer.Position;

/** Applies revisions, recomputes the assessments and the standings that they belong to, and keeps the outcome. */
@ApplicationScoped
class Scoring {

    private final DataSource database;
    private final ScoringStore store;
    private final HeldStore heldStore;
    private final PositionStore positionStore;
    private final StandingsCache standings;

    Scoring(
            DataSource database,
            ScoringStore store,
            HeldStore heldStore,
            PositionStore positionStore,
            StandingsCache standings) {
        this.database = database;
        this.store = store;
        this.heldStore = heldStore;
        this.positionStore = positionStore;
        this.standings = standings;
    }

    private interface Step<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * One transaction for all; the same revisions again give the same records again. Not for several threads.
     *
     * @param positions where the revisions end in their topics
     * @throws SQLException if the database is away or refuses: nothing is kept then
     */
    ScoredBatch score(List<Delivery> deliveries, Map<TopicPartition, Position> positions) throws SQLException {
        try {
            return transaction(connection -> {
                ScoredBatch batch = deliveries.isEmpty()
                        ? ScoredBatch.NOTHING
                        : new Batch(store, heldStore, standings, connection, deliveries).score();
                if (!positions.isEmpty()) {
                    positionStore.keep(connection, positions);
                }
                return batch;
            });
        } catch (SQLException | RuntimeException e) {
            standings.clear();
            throw e;
        }
    }

    /** Lets go of held revisions whose dead letters are sent. */
    void forget(List<RevisionId> refused) throws SQLException {
        if (!refused.isEmpty()) {
            transaction(connection -> {
                heldStore.release(connection, refused);
                return null;
            });
        }
    }

    Map<TopicPartition, Position> positions() throws SQLException {
        return transaction(positionStore::read);
    }

    long held() throws SQLException {
        return transaction(heldStore::count);
    }

    private <T> T transaction(Step<T> step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = step.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
