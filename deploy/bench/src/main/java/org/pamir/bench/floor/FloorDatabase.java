package org.pamir.bench.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The floor's own databases, one for each part of the chain as in the product, on a server that is given.
 *
 * @param address of the server's database {@code name}: {@code jdbc:postgresql://host:port/name}
 */
record FloorDatabase(String address, String user) {

    static FloorDatabase create(String serverUrl, String user, String name) throws SQLException {
        FloorDatabase database = new FloorDatabase(serverUrl + "/" + name, user);
        try (Connection connection = new FloorDatabase(serverUrl + "/postgres", user).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        }
        return database;
    }

    /** A connection whose transactions are ended by commit; statements are prepared at the server at once. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("prepareThreshold", "1");
        Connection connection = DriverManager.getConnection(address, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    void execute(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
            connection.commit();
        }
    }
}
