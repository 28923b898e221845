package org.pamir.bench.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pamir.bench.cluster.Cluster;
import org.pamir.bench.cluster.Service;
import org.pamir.bench.cluster.Topology;

/** The product with one guarantee broken on purpose, and the case that has to notice. */
enum Mutant {
    UNACKNOWLEDGED(
            "rows leave the outbox before the broker has acknowledged",
            Service.INGEST,
            "F6",
            List.of("I4"),
            // Shorter than the broker is away, so that what nobody waits for is dropped.
            Map.of("PAMIR_OUTBOX_DELIVERY_TIMEOUT", "2s")),
    SEEN_SKIP("scoring skips what it has seen", Service.SCORING, "F2", List.of("I7"), Map.of()),
    UNCONDITIONAL("If-Match is not compared", Service.INGEST, "F1", List.of("I3"), Map.of()),
    LOST_PLACE(
            "a stream goes on with what comes, not after the last event",
            Service.ASSESSMENT,
            "F4",
            List.of("I9"),
            Map.of()),
    DISORDER("the outbox is read from its end", Service.INGEST, "F6", List.of("I5"), Map.of()),
    EARLY_OFFSETS("offsets are committed before the work, and decide", Service.SCORING, "F2", List.of("I7"), Map.of()),
    FORGETFUL("PostgreSQL acknowledges before it is on disk", null, "F9", List.of("I1"), Map.of());

    private final String broken;
    private final Service service;
    private final String caseId;
    private final List<String> invariants;
    private final Map<String, String> environment;

    Mutant(String broken, Service service, String caseId, List<String> invariants, Map<String, String> environment) {
        this.broken = broken;
        this.service = service;
        this.caseId = caseId;
        this.invariants = invariants;
        this.environment = environment;
    }

    /** @throws IllegalArgumentException if there is no such mutant */
    static Mutant of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As it is named on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String broken() {
        return broken;
    }

    FaultCase caught() {
        return Cases.of(caseId);
    }

    /** One of these must be violated. */
    List<String> invariants() {
        return invariants;
    }

    /** Of the file beside this class; nothing where it is a setting. */
    Optional<String> rules() {
        return service == null ? Optional.empty() : Optional.of("mutant-" + word());
    }

    Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    Topology topology(Path folder) {
        Map<Service, List<String>> options = rules().map(rules -> Map.of(service, Rules.options(rules, folder)))
                .orElse(Map.of());
        return new Topology(2, 2, 2, Topology.QUICK_START, options, environment);
    }

    /** What is spoilt before the services start. */
    void spoil(Cluster cluster) {
        if (this != FORGETFUL) {
            return;
        }
        try (Connection connection = cluster.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            for (Service each : Service.values()) {
                statement.execute("alter database " + each.database() + " set synchronous_commit = off");
            }
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be made forgetful", e);
        }
    }
}
