package org.pamir.bench.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.pamir.embedded.LocalPostgres;

/** A PostgreSQL server that can be stopped the hard way and started again on the same data and port. */
public final class Postgres implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Path data;
    private final Path programs;
    private final int port = Ports.next();
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

    public void createDatabase(String name) throws SQLException {
        server.createDatabase(name);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public String user() {
        return server.user();
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), "");
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

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
