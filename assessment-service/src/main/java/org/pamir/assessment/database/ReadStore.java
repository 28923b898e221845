package org.pamir.assessment.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads of one statement in plain SQL, for what is asked after every edit (docs/decisions/0023-few-statements.md): one way
 * there and back, and the connection is given back before anything is done with the answer.
 */
@ApplicationScoped
public class ReadStore {

    /** Makes of a row what is wanted of it. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    ReadStore(DataSource database) {
        this.database = database;
    }

    /**
     * All rows.
     *
     * @param parameters texts, numbers, moments, arrays of texts and of whole numbers, in the order of the statement
     * @throws PersistenceException if the database does not answer it
     */
    public <T> List<T> list(String sql, Reading<T> row, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException("cannot be read: " + e.getMessage(), e);
        }
    }

    private static Object parameter(Connection connection, Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }
}
