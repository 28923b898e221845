package org.pamir.assessment.site.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** By which column a ranking is sorted. Who has nothing in it comes last in either direction. */
record Sort(Column by, boolean descending) {

    enum Column {
        RANK,
        NAME,
        VALUE,
        CHANGE,
        BASIS,
        RANKS,
        SINCE;

        /** As it stands in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The direction that one looks for first: the highest value, but the first rank and the first letter. */
        private boolean firstDescending() {
            return this != RANK && this != NAME;
        }
    }

    static final Sort USUAL = new Sort(Column.RANK, false);

    /** Reads {@code change} or {@code -change}. */
    static Optional<Sort> parse(String text) {
        boolean descending = text.startsWith("-");
        String word = descending ? text.substring(1) : text;
        return Arrays.stream(Column.values())
                .filter(column -> column.word().equals(word))
                .findFirst()
                .map(column -> new Sort(column, descending));
    }

    /** What the heading of a column leads to: its usual direction, or the other one if that is what there is. */
    Sort next(Column column) {
        return column == by ? new Sort(by, !descending) : new Sort(column, column.firstDescending());
    }

    /** As {@code aria-sort} has it. */
    String aria(Column column) {
        if (column != by) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    Comparator<Line> comparator(Comparator<Object> alphabet) {
        Comparator<Line> byName = Comparator.comparing(Line::name, alphabet);
        return switch (by) {
            case RANK ->
                directed(line -> line.rank() == null ? null : line.rank().rank())
                        .thenComparing(byName);
            case NAME -> descending ? byName.reversed() : byName;
            case VALUE ->
                directed(line -> line.value() == null ? null : line.value().exact())
                        .thenComparing(byName);
            case CHANGE -> directed(Line::delta).thenComparing(byName);
            case BASIS -> directed(Line::basisDelta).thenComparing(byName);
            case RANKS -> directed(Line::ranks).thenComparing(byName);
            case SINCE -> directed(Line::sinceDelta).thenComparing(byName);
        };
    }

    private <T extends Comparable<T>> Comparator<Line> directed(Function<Line, T> key) {
        Comparator<T> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(natural));
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by.word();
    }
}
