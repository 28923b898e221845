package org.pamir.bench.fault;

import java.util.List;

/** All cases, in the order of the plan. */
public final class Cases {

    /** What every build tries. */
    public static final List<String> SMOKE = List.of("F1", "F2", "F6", "F9", "F14", "F16");

    private static final List<FaultCase> ALL = List.of(
            new KilledIngest(),
            new HaltedAtPoints(),
            new KilledBroker(),
            new RestartedPostgres(),
            new Duplicates(),
            new Poison());

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
