package org.pamir.bench.fault;

import java.util.List;
import org.pamir.bench.cluster.Service;

/** All cases, in the order of the plan. */
public final class Cases {

    /** What every build tries. */
    public static final List<String> SMOKE = List.of("F1", "F2", "F6", "F9", "F14", "F16");

    private static final List<FaultCase> ALL = List.of(
            new KilledIngest(),
            new HaltedAtPoints(),
            new KilledConsumer("F3", Service.SCORING, true),
            new KilledConsumer("F4", Service.ASSESSMENT, true),
            new KilledTogether(),
            new KilledBroker(),
            new FrozenBroker(),
            new LostBroker(),
            new RestartedPostgres(),
            new TerminatedBackends(),
            new SlowPostgres(),
            new Partition(),
            new PacketLoss(),
            new Duplicates(),
            new OutOfOrder(),
            new Poison(),
            new RebalanceStorm(),
            new SlowStreams(),
            new StreamStorm(),
            new FullPostgresDisk(),
            new FullBrokerDisk(),
            new PowerCut(),
            new ClockSkew(),
            new LargeBodies(),
            new Upgrade(),
            new RestoredBackup(),
            new MendedConsumer(),
            new StartedWithoutBroker(),
            new TakenOver());

    private Cases() {}

    public static List<FaultCase> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if there is no such case */
    public static FaultCase of(String id) {
        return ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + id));
    }
}
