package org.pamir.bench.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/**
 * Builds a read side anew from the topics alone: another assessment-service on an empty database, as another group.
 *
 * @param events that were taken in: sections, scorecards and movements
 * @param perSecond from the first batch that readers could see to the last
 * @param seconds from the start of the process until everything was taken in
 */
public record Rebuild(long events, double perSecond, double seconds) {

    private static final String ANEW = "assessment_anew";
    private static final String VERSIONS = "select coalesce(sum(version), 0) from current_version";
    private static final String EVENTS = "select (select count(*) from section_revision)"
            + " + (select count(*) from scorecard) + (select count(*) from movement)";
    private static final int BETWEEN_LOOKS_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 300;

    /** The edits must be over, and all of them visible. */
    public static Rebuild measure(Cluster cluster) throws SQLException, InterruptedException {
        cluster.postgres().createDatabase(ANEW);
        cluster.stop(Service.ASSESSMENT);
        Replica anew = cluster.add(Service.ASSESSMENT, ANEW, Map.of());
        try (Connection there = cluster.postgres().connect(Service.ASSESSMENT.database());
                Connection here = cluster.postgres().connect(ANEW)) {
            long versions = number(there, VERSIONS);
            long events = number(there, EVENTS);
            long began = System.nanoTime();
            anew.start();
            // Ready it is only when it has everything.
            anew.awaitLive();
            long first = await(here, VERSIONS, 1, began);
            long firstAt = System.nanoTime();
            await(here, VERSIONS, versions, began);
            // Movements are the last to be looked at, for they are counted and not summed up.
            await(here, EVENTS, events, began);
            long end = System.nanoTime();
            double share = (versions - first) / (double) versions;
            return new Rebuild(events, events * share / ((end - firstAt) / 1e9), (end - began) / 1e9);
        } finally {
            cluster.remove(anew);
        }
    }

    /** The number that a statement gives, once it is at least so much. */
    private static long await(Connection connection, String statement, long least, long began)
            throws SQLException, InterruptedException {
        long deadline = began + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            long number = number(connection, statement);
            if (number >= least) {
                return number;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d: %s".formatted(number, least, statement));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static long number(Connection connection, String statement) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(statement)) {
            row.next();
            return row.getLong(1);
        }
    }
}
