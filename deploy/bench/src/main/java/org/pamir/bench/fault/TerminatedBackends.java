package org.pamir.bench.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.load.Attempt;

/** Connections to the database are cut one after the other, by chance. */
final class TerminatedBackends implements FaultCase {

    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final double LARGEST_SHARE_PERCENT = 2;

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String fault() {
        return "pg_terminate_backend of a connection by chance every 200 ms";
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.workABit(0.1);
        long begin = System.nanoTime();
        long end = begin + (long) (stage.duration().toNanos() * 0.7);
        int cut = 0;
        try (Connection connection = stage.cluster().postgres().connect("postgres");
                PreparedStatement terminate = connection.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = ? and backend_type = 'client backend' order by random() limit 1""")) {
            Service[] services = Service.values();
            while (System.nanoTime() < end) {
                terminate.setString(1, services[stage.random().nextInt(services.length)].database());
                try (ResultSet row = terminate.executeQuery()) {
                    cut += row.next() && row.getBoolean(1) ? 1 : 0;
                }
                stage.rest(BETWEEN);
            }
        }
        stage.figure(Figure.fact("connections cut", cut, "some", cut > 0));
        List<Attempt> all = stage.answered(begin, end);
        long failed =
                all.stream().filter(attempt -> !attempt.answer().isDefinite()).count();
        double share = 100.0 * failed / Math.max(1, all.size());
        stage.figure(Figure.atMost("edits that failed", share, LARGEST_SHARE_PERCENT, "%"));
        stage.workOn();
    }
}
