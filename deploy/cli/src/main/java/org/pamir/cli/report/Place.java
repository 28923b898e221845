package org.pamir.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a problem is. */
public sealed interface Place {

    /** As it is printed before the message. */
    String text();

    /** Adds what a machine needs to find it. */
    void describe(ObjectNode problem);

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column from 1, in characters (code points)
     */
    record InText(String file, int line, int column) implements Place {
        @Override
        public String text() {
            return file + ":" + line + ":" + column;
        }

        @Override
        public void describe(ObjectNode problem) {
            problem.put("file", file).put("line", line).put("column", column);
        }
    }

    /**
     * A cell of a table.
     *
     * @param sheet null where the file has none
     * @param row from 1; null where the problem is no row's
     * @param column its heading; null where the problem is the row's
     * @param value what stands there; null where the problem is the row's
     */
    record InTable(String file, String sheet, Integer row, String column, String value) implements Place {
        @Override
        public String text() {
            return Stream.of(file, sheet, row, column)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining(":"));
        }

        @Override
        public void describe(ObjectNode problem) {
            problem.put("file", file)
                    .put("sheet", sheet)
                    .put("row", row)
                    .put("column", column)
                    .put("value", value);
        }
    }

    /** Something that has a name but no lines: a section, a proposal, a file as a whole. */
    record Named(String name) implements Place {
        @Override
        public String text() {
            return name;
        }

        @Override
        public void describe(ObjectNode problem) {
            problem.put("about", name);
        }
    }
}
