package org.pamir.bench.invariant;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.pamir.bench.cluster.Cluster;

/**
 * I6: a new assessment-service that reads the topics from their beginning into an empty database shows the same, byte for
 * byte in canonical JSON. The other half, the comparison with a fresh computation from the ledger, is {@link Converged}.
 */
final class Replayed implements Invariant {

    private static final String DATABASE = "assessment_replayed";

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String promise() {
        return "replaying the topics gives the same bytes";
    }

    @Override
    public List<Violation> check(Evidence evidence) {
        emptyDatabase(evidence.cluster());
        return OtherReader.compare(evidence, evidence.cluster().postgres(), DATABASE);
    }

    private static void emptyDatabase(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the replay", e);
        }
    }
}
