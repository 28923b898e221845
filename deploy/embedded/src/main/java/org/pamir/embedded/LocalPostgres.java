package org.pamir.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One PostgreSQL server as a child process, on loopback, as durable as a real one: an acknowledged commit is on disk. */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server on data that is kept in a directory; an empty or missing one is initialised first. It runs until it
     * is closed: the end of this process alone does not stop it, so that whoever uses it can be stopped before it.
     *
     * @param programs where the server's programs are unpacked, kept for the next start
     * @param port 0 takes a free one
     */
    public static LocalPostgres start(Path directory, Path programs, int port) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().getParent());
        return new LocalPostgres(builder(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setRegisterShutdownHook(false)
                .start());
    }

    /** Starts a server on a free port with data that is deleted when it is closed. */
    public static LocalPostgres startTemporary() throws IOException {
        return new LocalPostgres(builder(0).start());
    }

    /** Creates a database unless it is there. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, name);
            if (known.executeQuery().next()) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
        }
    }

    /** Where JDBC finds a database of this server; the user is {@link #user()}, there is no password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    public String user() {
        return "postgres";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder()
                .setPort(port == 0 ? FreePort.next() : port)
                .setPGStartupWait(STARTUP)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100");
    }
}
