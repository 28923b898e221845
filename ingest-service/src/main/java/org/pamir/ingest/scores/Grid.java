package org.pamir.ingest.scores;

import java.util.List;

/**
 * A sheet as the file holds it: nothing but text in lines.
 *
 * @param sheet its name; null where the file has no sheets
 */
record Grid(String sheet, List<Line> lines) {

    Grid {
        lines = List.copyOf(lines);
    }

    /**
     * @param number as the file counts, from 1
     * @param cells without blanks around them; empty where there is nothing
     */
    record Line(int number, List<String> cells) {

        Line {
            cells = cells.stream().map(Line::trimmed).toList();
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** No-break spaces come in from web pages and count as blanks. */
        private static String trimmed(String text) {
            return text.replace('\u00A0', ' ').strip();
        }
    }
}
