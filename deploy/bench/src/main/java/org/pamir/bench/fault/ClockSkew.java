package org.pamir.bench.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** ingest-service lives an hour ahead, scoring-service an hour behind; then the first jumps back by ten minutes. */
final class ClockSkew implements FaultCase {

    static final String RULES = "clock";

    @Override
    public String id() {
        return "F23";
    }

    @Override
    public String fault() {
        return "clocks: ingest-service +1 h, then +50 min, scoring-service -1 h";
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public void run(Stage stage) throws InterruptedException {
        restart(stage, Service.SCORING, Duration.ofHours(-1));
        restart(stage, Service.INGEST, Duration.ofHours(1));
        stage.work(0.4);
        restart(stage, Service.INGEST, Duration.ofMinutes(50));
        stage.work(0.4);
        long ahead = ahead(stage.cluster());
        stage.figure(Figure.fact("revisions of a time to come", ahead, "some", ahead > 0));
        for (Service service : List.of(Service.INGEST, Service.SCORING)) {
            for (Replica replica : stage.cluster().replicas(service)) {
                replica.kill();
            }
        }
        stage.cluster().mend();
        stage.workOn();
    }

    private static long ahead(Cluster cluster) {
        try (Connection connection = cluster.postgres().connect(Service.INGEST.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from revision where at > now() + interval '40 minutes'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private static void restart(Stage stage, Service service, Duration wrong) throws InterruptedException {
        List<String> clock =
                Rules.options(RULES, stage.cluster().folder(), "-Dpamir.clock.milliseconds=" + wrong.toMillis());
        for (Replica replica : stage.cluster().replicas(service)) {
            replica.kill();
            replica.start(clock, Map.of());
        }
        for (Replica replica : stage.cluster().replicas(service)) {
            replica.awaitReady();
        }
    }
}
