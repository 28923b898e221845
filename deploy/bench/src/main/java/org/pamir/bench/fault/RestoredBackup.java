package org.pamir.bench.fault;

import java.nio.file.Path;
import java.util.List;
import org.pamir.bench.cluster.Backup;
import org.pamir.bench.cluster.Postgres;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.invariant.Evidence;
import org.pamir.bench.invariant.OtherReader;
import org.pamir.bench.invariant.Violation;

/** A backup is taken under load; a read side that is restored from it catches up from the topics. */
final class RestoredBackup implements FaultCase {

    private Path backup;

    @Override
    public String id() {
        return "F26";
    }

    @Override
    public String fault() {
        return "base backup under load, restored elsewhere, and the rest of the topics";
    }

    @Override
    public void run(Stage stage) throws Exception {
        stage.workABit(0.5);
        backup = stage.cluster().folder().resolve("backup-" + System.nanoTime());
        Backup.take(stage.cluster().postgres(), backup);
        stage.workOn();
    }

    @Override
    public void check(Stage stage, Evidence evidence) throws Exception {
        try (Postgres restored = new Postgres(backup, stage.cluster().programs())) {
            restored.start();
            List<Violation> differences = OtherReader.compare(evidence, restored, Service.ASSESSMENT.database());
            stage.figure(Figure.fact(
                    "I6: profiles that differ",
                    differences.isEmpty() ? 0 : differences.size() + ", " + differences.get(0),
                    "0",
                    differences.isEmpty()));
        }
    }
}
