package org.pamir.bench.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pamir.bench.Token;

/**
 * The product on loopback, each part a process: PostgreSQL, a broker, and some of each service. Everything is ended when
 * this is closed, and at the latest with this process.
 */
public final class Cluster implements AutoCloseable {

    private final Path folder;
    private final Topology topology;
    private final Postgres postgres;
    private final Broker broker;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final Thread atTheEnd = new Thread(this::closePostgres);
    private final Map<Service, Integer> numbers = new EnumMap<>(Service.class);
    private String token;

    private Cluster(Path folder, Topology topology) {
        this.folder = folder;
        this.topology = topology;
        this.postgres = new Postgres(folder.resolve("postgres"), programs());
        this.broker = new Broker(folder.resolve("kafka"), folder.resolve("broker.log"));
    }

    /** @param folder gets data and logs; it should be empty */
    public static Cluster start(Path folder, Topology topology) throws IOException, InterruptedException {
        Cluster cluster = prepare(folder, topology);
        try {
            cluster.mend();
            return cluster;
        } catch (RuntimeException | InterruptedException e) {
            cluster.close();
            throw e;
        }
    }

    /** PostgreSQL and the broker run, the services are not started yet: {@link #mend} does that. */
    public static Cluster prepare(Path folder, Topology topology) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Cluster cluster = new Cluster(folder, topology);
        Runtime.getRuntime().addShutdownHook(cluster.atTheEnd);
        try {
            cluster.broker.start();
            cluster.postgres.start();
            for (Service service : Service.values()) {
                cluster.postgres.createDatabase(service.database());
            }
            cluster.broker.awaitReady();
        } catch (SQLException | RuntimeException e) {
            cluster.close();
            throw new IllegalStateException("cannot prepare " + folder, e);
        }
        for (Service service : Service.values()) {
            for (int i = 0; i < topology.replicas(service); i++) {
                cluster.add(service);
            }
        }
        return cluster;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    /** Of all services, in the way of an edit. */
    public List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    public List<Replica> replicas(Service service) {
        return replicas.stream().filter(replica -> replica.service() == service).toList();
    }

    /** One more, not started yet. */
    public Replica add(Service service) {
        return add(service, service.database(), Map.of());
    }

    /**
     * One more, not started yet, on a database of its own.
     *
     * @param more settings besides the usual ones, or instead of them
     */
    public Replica add(Service service, String database, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(topology.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.putAll(more);
        int number = numbers.merge(service, 1, Integer::sum);
        Replica replica = new Replica(service, number, topology.options(service), environment, folder);
        replicas.add(replica);
        return replica;
    }

    /** Kills it, and does not count it any more. */
    public void remove(Replica replica) {
        if (replica.isAlive()) {
            replica.kill();
        }
        replicas.remove(replica);
    }

    /** Starts what does not run, and waits until all say that they do their work. */
    public void mend() throws InterruptedException {
        if (!broker.isAlive()) {
            broker.start();
            broker.awaitReady();
        }
        if (!postgres.isUp()) {
            try {
                postgres.restart();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
        for (Replica replica : replicas) {
            if (!replica.isAlive()) {
                replica.start();
            }
        }
        awaitReady();
    }

    /** All replicas of a service that run, as an operator does it: what comes next has its partitions to itself. */
    public void stop(Service service) throws InterruptedException {
        for (Replica replica : replicas(service)) {
            if (replica.isAlive()) {
                replica.stop();
            }
        }
    }

    public void awaitReady() throws InterruptedException {
        for (Replica replica : replicas) {
            replica.awaitReady();
        }
    }

    /** Of a publisher, made once; an ingest-service must be ready. */
    public String token() throws InterruptedException {
        if (token == null) {
            token = Token.make(replicas(Service.INGEST).get(0).address(), Service.PASSWORD);
        }
        return token;
    }

    /** Of an admin, made anew; an ingest-service must be ready. */
    public String adminToken() throws InterruptedException {
        return Token.make(replicas(Service.INGEST).get(0).address(), "admin", Service.PASSWORD);
    }

    /** Where PostgreSQL's programs are unpacked, kept for the next run. */
    public Path programs() {
        return Repository.root().resolve("deploy/bench/target/programs");
    }

    /** Where logs are, one for each process. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        for (Replica replica : replicas) {
            if (replica.isAlive()) {
                replica.kill();
            }
        }
        broker.close();
        // The hook stays: to close again does nothing.
        closePostgres();
    }

    private void closePostgres() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not end: " + postgres.data(), e);
        }
    }
}
