package org.pamir.cli.workspace;

import org.pamir.cli.report.Place;

/** A place in a text, both from 1, the column in characters (code points). */
record Position(int line, int column) {

    /** Where a character of a text is, if the text begins at {@code start}. */
    static Position of(String text, int index, Position start) {
        int line = start.line;
        int begin = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < index; feed = text.indexOf('\n', feed + 1)) {
            line++;
            begin = feed + 1;
        }
        int column = text.codePointCount(begin, index) + (line == start.line ? start.column : 1);
        return new Position(line, column);
    }

    Place in(String file) {
        return new Place.InText(file, line, column);
    }
}
