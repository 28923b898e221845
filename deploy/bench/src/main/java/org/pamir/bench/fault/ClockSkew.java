package org.pamir.bench.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pamir.bench.cluster.CannotRunException;
import org.pamir.bench.cluster.Replica;
import org.pamir.bench.cluster.Service;

/** ingest-service lives an hour ahead, scoring-service an hour behind; then the first jumps back by ten minutes. */
final class ClockSkew implements FaultCase {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

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
        restart(stage, Service.SCORING, "-1h");
        restart(stage, Service.INGEST, "+1h");
        stage.work(0.4);
        restart(stage, Service.INGEST, "+50m");
        stage.work(0.4);
        stage.figure(Figure.fact("clocks are wrong", "+1h, +50m, -1h", "by so much", true));
        for (Service service : List.of(Service.INGEST, Service.SCORING)) {
            for (Replica replica : stage.cluster().replicas(service)) {
                replica.kill();
            }
        }
        stage.cluster().mend();
        stage.workOn();
    }

    private static void restart(Stage stage, Service service, String offset) throws InterruptedException {
        Path library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new CannotRunException("there is no libfaketime"));
        Map<String, String> clock = new HashMap<>();
        clock.put("LD_PRELOAD", library.toString());
        clock.put("FAKETIME", offset);
        // What waits for a time must still wait for as long as it meant to.
        clock.put("DONT_FAKE_MONOTONIC", "1");
        clock.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        for (Replica replica : stage.cluster().replicas(service)) {
            replica.kill();
            replica.start(List.of(), clock);
        }
        for (Replica replica : stage.cluster().replicas(service)) {
            replica.awaitReady();
        }
    }
}
