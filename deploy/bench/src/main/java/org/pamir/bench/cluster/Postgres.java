package org.pamir.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pamir.embedded.FreePort;
import org.pamir.embedded.LocalPostgres;

/** A PostgreSQL server that can be stopped the hard way and started again on the same data and port. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Path data;
    private final Path programs;
    private final int port = FreePort.next();
    private LocalPostgres server;

    /** @param data may be a file system of its own */
    public Postgres(Path data, Path programs) {
        this.data = data;
        this.programs = programs;
    }

    /** On the data that is there; returns when it answers. */
    public void start() throws IOException {
        server = LocalPostgres.start(data, programs, port);
    }

    /** After whatever it was that ended it; recovery may take a moment. */
    public void restart() throws IOException {
        if (server != null) {
            server.close();
        }
        // Of a server that did not end in order; its number may be another process's by now.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        start();
    }

    public void createDatabase(String name) throws SQLException {
        server.createDatabase(name);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, "");
    }

    /** Of the process that all others of the server are children of. */
    public long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    /** As {@code pg_ctl stop -m immediate} does: what was not on disk is gone. Returns when the server is. */
    public void stopImmediately() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        Signal.QUIT.send(postmaster.pid());
        postmaster.onExit().orTimeout(STOPPING.toSeconds(), TimeUnit.SECONDS).join();
        // Only gives its lock on the directory back.
        server.close();
        server = null;
    }

    /** Holds every process of the server, or lets them go on. */
    public void signalAll(Signal signal) throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        for (ProcessHandle child : postmaster.children().toList()) {
            signal.send(child.pid());
        }
        signal.send(postmaster.pid());
    }

    /** Every process of the server at once, as a power cut does. */
    public void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        server.close();
        server = null;
    }

    /** Whether it answers. */
    public boolean isUp() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
