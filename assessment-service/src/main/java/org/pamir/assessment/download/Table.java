package org.pamir.assessment.download;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that can be downloaded.
 *
 * @param rows a cell per column, null where there is nothing
 */
public record Table(List<Column> columns, List<List<Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** @throws IllegalArgumentException if there is no such column */
    int index(Column column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + column.name()));
    }
}
