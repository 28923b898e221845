package org.pamir.scoring.revision;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Rows as arrays of their columns: a statement of any number of rows is one statement to the database. */
final class Columns<T> {

    private final Connection connection;
    private final Collection<T> rows;

    Columns(Connection connection, Collection<T> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    Array texts(Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    Array numbers(Function<T, Integer> column) throws SQLException {
        return connection.createArrayOf("int", rows.stream().map(column).toArray(Integer[]::new));
    }

    Array longNumbers(Function<T, Long> column) throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    Array bytes(Function<T, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
