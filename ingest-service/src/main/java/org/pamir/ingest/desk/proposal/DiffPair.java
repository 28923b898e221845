package org.pamir.ingest.desk.proposal;

import java.util.ArrayList;
import java.util.List;
import org.pamir.ingest.merge.TextChange;

/**
 * A paragraph of a narrative, as it was on the left, as it would be on the right.
 *
 * @param changed whether the two differ
 */
record DiffPair(List<TextChange> left, List<TextChange> right, boolean changed) {

    /** Neighbours that are all changed, or all not: what is not changed is folded away where there is much of it. */
    record Block(List<DiffPair> rows, boolean changed) {

        /** A paragraph is left as the surroundings of a change. */
        public boolean isFolded() {
            return !changed && rows.size() > 1;
        }
    }

    /** @param changes one after the other */
    static List<Block> blocks(List<TextChange> changes) {
        List<DiffPair> rows = rows(changes);
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).changed() != rows.get(start).changed()) {
                blocks.add(new Block(
                        List.copyOf(rows.subList(start, i)), rows.get(start).changed()));
                start = i;
            }
        }
        return blocks;
    }

    private static List<DiffPair> rows(List<TextChange> changes) {
        List<DiffPair> rows = new ArrayList<>();
        List<TextChange> left = new ArrayList<>();
        List<TextChange> right = new ArrayList<>();
        for (TextChange change : changes) {
            // Only what is on both sides ends a row: else the sides would run apart.
            String[] paragraphs = change.op() == TextChange.Op.EQUAL
                    ? change.text().split("\\n\\s*\\n", -1)
                    : new String[] {change.text()};
            for (int i = 0; i < paragraphs.length; i++) {
                if (i > 0) {
                    close(rows, left, right);
                }
                add(left, right, new TextChange(change.op(), paragraphs[i]));
            }
        }
        close(rows, left, right);
        return rows;
    }

    private static void add(List<TextChange> left, List<TextChange> right, TextChange piece) {
        if (piece.text().isEmpty()) {
            return;
        }
        if (piece.op() != TextChange.Op.INSERT) {
            left.add(piece);
        }
        if (piece.op() != TextChange.Op.DELETE) {
            right.add(piece);
        }
    }

    private static void close(List<DiffPair> rows, List<TextChange> left, List<TextChange> right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.add(new DiffPair(List.copyOf(left), List.copyOf(right), !left.equals(right)));
        }
        left.clear();
        right.clear();
    }
}
