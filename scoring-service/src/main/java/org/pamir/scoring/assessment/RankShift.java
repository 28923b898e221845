package org.pamir.scoring.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.AssessmentMoved.RankMove;
import org.pamir.contract.methodology.Fraction;

/**
 * How the change of one value moves ranks: whoever lies between the old value and the new one loses a place or gains one,
 * nobody else moves. The difference of two whole rankings gives the same and took most of the time of an edit.
 */
final class RankShift {

    private record Ranked(String country, Fraction value) {}

    /** No value at all ranks below every value. */
    private static final Comparator<Fraction> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

    private final boolean rises;
    private final Fraction low;
    private final Fraction high;
    private int above;
    private int level;
    private final List<Ranked> passed = new ArrayList<>();

    private RankShift(String country, Fraction from, Fraction to, Map<String, Fraction> values) {
        this.rises = ORDER.compare(from, to) < 0;
        this.low = rises ? from : to;
        this.high = rises ? to : from;
        values.forEach((other, value) -> {
            if (!other.equals(country)) {
                place(other, value);
            }
        });
        passed.sort((one, other) -> other.value.compareTo(one.value));
    }

    /**
     * Every rank that moves when the value of a country changes, in the order of country codes.
     *
     * @param from the value before, or null
     * @param to another value, or null
     * @param values by country, of everybody who has one
     */
    static List<RankMove> of(String country, Fraction from, Fraction to, Map<String, Fraction> values) {
        return new RankShift(country, from, to, values).moves(country);
    }

    private void place(String other, Fraction value) {
        int toHigh = value.compareTo(high);
        if (toHigh > 0) {
            above++;
        } else if (toHigh == 0) {
            level++;
        } else if (low == null || value.compareTo(low) >= 0) {
            passed.add(new Ranked(other, value));
        }
    }

    private List<RankMove> moves(String country) {
        List<RankMove> moves = new ArrayList<>();
        Integer atHigh = above + 1;
        Integer atLow = low == null ? null : Integer.valueOf(above + level + higherThanLow() + 1);
        if (!Objects.equals(atHigh, atLow)) {
            moves.add(rises ? new RankMove(country, atLow, atHigh) : new RankMove(country, atHigh, atLow));
        }
        int rank = 0;
        for (int i = 0; i < passed.size(); i++) {
            if (i == 0 || !passed.get(i).value().equals(passed.get(i - 1).value())) {
                rank = above + level + i + 1;
            }
            String other = passed.get(i).country();
            moves.add(rises ? new RankMove(other, rank, rank + 1) : new RankMove(other, rank + 1, rank));
        }
        moves.sort(Comparator.comparing(RankMove::country));
        return moves;
    }

    private int higherThanLow() {
        return (int) passed.stream().filter(other -> !other.value().equals(low)).count();
    }
}
