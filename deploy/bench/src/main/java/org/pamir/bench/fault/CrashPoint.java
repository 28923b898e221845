package org.pamir.bench.fault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pamir.bench.cluster.Service;

/** Where a service is halted: between two steps of which neither may be lost or done twice to an effect. */
enum CrashPoint {
    COMMIT(Service.INGEST),
    PRODUCE(Service.INGEST),
    ACKNOWLEDGE(Service.INGEST),
    REMOVE(Service.INGEST),
    SCORE(Service.SCORING),
    EMIT(Service.SCORING),
    APPEND(Service.ASSESSMENT),
    ADVANCE(Service.ASSESSMENT);

    /** As Byteman's killJVM leaves it. */
    static final int EXIT_CODE = 255;

    private final Service service;

    CrashPoint(Service service) {
        this.service = service;
    }

    static List<CrashPoint> of(Service service) {
        return Arrays.stream(values()).filter(point -> point.service == service).toList();
    }

    /** Options for Java that halt the service when it comes here for the n-th time. */
    List<String> options(int time, Path folder) {
        return Rules.options(
                "crash-" + service.database(), folder, "-Dpamir.crash.point=" + word(), "-Dpamir.crash.at=" + time);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
