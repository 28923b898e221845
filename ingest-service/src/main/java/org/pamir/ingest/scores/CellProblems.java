package org.pamir.ingest.scores;

import java.util.ArrayList;
import java.util.List;
import org.pamir.ingest.upload.Shortened;

/** Everything that is wrong with a file; of a flood the first ones, and how many there are. */
final class CellProblems {

    private static final int MOST_LISTED = 1_000;
    private static final int LONGEST_VALUE = 80;

    private final List<CellProblem> listed = new ArrayList<>();
    private int count;

    void add(String sheet, Integer row, String column, String value, String detail) {
        count++;
        if (listed.size() < MOST_LISTED) {
            String shortened = value == null ? null : Shortened.to(LONGEST_VALUE, value);
            listed.add(new CellProblem(sheet, row, column, shortened, detail));
        }
    }

    List<CellProblem> listed() {
        return List.copyOf(listed);
    }

    int count() {
        return count;
    }
}
