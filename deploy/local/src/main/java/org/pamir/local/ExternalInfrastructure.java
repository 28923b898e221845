package org.pamir.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** A PostgreSQL and a Kafka that were there before and stay when we go. */
record ExternalInfrastructure(String server, String user, String password, String bootstrapServers)
        implements Infrastructure {

    private static final int PATIENCE_SECONDS = 5;

    /** Looks that both are there, and creates the databases that are missing. */
    static ExternalInfrastructure find(Settings settings) throws StartFailure, InterruptedException {
        ExternalInfrastructure found = new ExternalInfrastructure(
                settings.text("POSTGRES_HOST", "localhost") + ":" + settings.port("POSTGRES_PORT"),
                settings.text("POSTGRES_USER", "postgres"),
                settings.text("POSTGRES_PASSWORD", ""),
                settings.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.port("KAFKA_PORT")));
        found.demandKafka();
        found.createDatabases();
        return found;
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + server + "/" + database;
    }

    @Override
    public void close() {
        // Not ours to stop.
    }

    private void demandKafka() throws StartFailure, InterruptedException {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                PATIENCE_SECONDS * 1000,
                "request.timeout.ms",
                PATIENCE_SECONDS * 1000);
        try (Admin admin = Admin.create(client)) {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new StartFailure("no Kafka answers at " + bootstrapServers
                    + ": start it, or set KAFKA_BOOTSTRAP_SERVERS to where it is");
        }
    }

    private void createDatabases() throws StartFailure {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", String.valueOf(PATIENCE_SECONDS));
        login.setProperty("loginTimeout", String.valueOf(PATIENCE_SECONDS));
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), login)) {
            for (Service service : Service.values()) {
                createDatabase(connection, service.database());
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    ("cannot use PostgreSQL at %s as %s (%s): start it, or set POSTGRES_HOST, POSTGRES_PORT,"
                                    + " POSTGRES_USER and POSTGRES_PASSWORD")
                            .formatted(server, user, oneLine(e)));
        }
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, name);
            if (known.executeQuery().next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        }
    }

    private static String oneLine(SQLException e) {
        return e.getMessage().lines().findFirst().orElse(e.getSQLState());
    }
}
