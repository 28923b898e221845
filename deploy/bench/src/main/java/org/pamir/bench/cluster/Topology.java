package org.pamir.bench.cluster;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many of each service, and how they are started.
 *
 * @param options for Java, of every service
 * @param more options besides, of some services
 * @param environment settings of every service besides where database and broker are
 */
public record Topology(
        int ingest,
        int scoring,
        int assessment,
        List<String> options,
        Map<Service, List<String>> more,
        Map<String, String> environment) {

    /** The whole Index fits into this memory several times over; the quick compiler halves the work of a start. */
    public static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** With the full compiler, as in production. */
    public static final List<String> FULL_SPEED = List.of("-Xmx256m", "-XX:+UseSerialGC");

    public Topology {
        options = List.copyOf(options);
        more = Map.copyOf(more);
        environment = Map.copyOf(environment);
    }

    /** The same number of each. */
    public static Topology of(int replicas) {
        return new Topology(replicas, replicas, replicas, QUICK_START, Map.of(), Map.of());
    }

    List<String> options(Service service) {
        return Stream.concat(options.stream(), more.getOrDefault(service, List.of()).stream())
                .toList();
    }

    int replicas(Service service) {
        return switch (service) {
            case INGEST -> ingest;
            case SCORING -> scoring;
            case ASSESSMENT -> assessment;
        };
    }
}
