package org.pamir.bench.fault;

import java.nio.file.Path;
import java.util.Set;
import org.pamir.bench.cluster.Broker;
import org.pamir.bench.cluster.Postgres;
import org.pamir.bench.cluster.Signal;

/**
 * The power of PostgreSQL's and the broker's machine is cut: what was not on their disks is gone. A broker of one machine
 * does not wait for its disk, so its topics lose their ends, and edits may come to them before what they follow on: that
 * versions ascend there (I5) is no promise any more.
 */
final class PowerCut implements DiskCase {

    private Disks disks;

    @Override
    public String id() {
        return "F22";
    }

    @Override
    public String fault() {
        return "power cut of PostgreSQL and the broker";
    }

    @Override
    public void use(Disks own) {
        disks = own;
    }

    @Override
    public boolean replays() {
        return true;
    }

    @Override
    public Set<String> excused() {
        return Set.of("I5");
    }

    @Override
    public void run(Stage stage) throws Exception {
        // They were set up long ago.
        disks.postgres().sync();
        disks.kafka().sync();
        stage.workABit(0.4);
        Postgres postgres = stage.cluster().postgres();
        Broker broker = stage.cluster().broker();
        long before = postgres.pid();
        postgres.signalAll(Signal.STOP);
        broker.signal(Signal.STOP);
        Path postgresLeft = disks.postgres().cut();
        Path kafkaLeft = disks.kafka().cut();
        postgres.kill();
        broker.kill();
        disks.postgres().replace(postgresLeft);
        disks.kafka().replace(kafkaLeft);
        broker.start();
        postgres.restart();
        broker.awaitReady();
        long after = postgres.pid();
        stage.figure(
                Figure.fact("another server process, on what was on disk", after, "not " + before, after != before));
        stage.workOn();
    }
}
