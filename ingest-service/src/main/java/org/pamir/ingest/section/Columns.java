package org.pamir.ingest.section;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Parameters of a statement for many rows at once: one array for each column, taken apart by {@code unnest}. */
public final class Columns {

    private Columns() {}

    /** One text of each row, in their order. */
    public static <T> String[] of(Collection<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    /**
     * Sets all parameters from the first one on: arrays of texts and numbers as arrays, everything else as it is. What
     * else a text stands for, the statement says by a cast.
     */
    public static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof Long[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", numbers));
            } else if (value instanceof Integer[] numbers) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("int", numbers));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
