package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges two changes of one text by sentences, in the manner of diff3: stretches that only one side changed are taken
 * from that side; stretches that both changed, or changed right beside each other, are conflicts unless both made the
 * same of them.
 */
final class TextMerge {

    private static final String POINTER = "/narrative";

    private final List<String> base;
    private final Side mine;
    private final Side theirs;
    private final StringBuilder merged = new StringBuilder();
    private final List<MergeConflict> conflicts = new ArrayList<>();

    private TextMerge(String base, String mine, String theirs) {
        this.base = Sentences.of(base);
        this.mine = new Side(this.base, mine);
        this.theirs = new Side(this.base, theirs);
    }

    /** @param conflicts empty where the text is clean */
    record Result(String text, List<MergeConflict> conflicts) {}

    static Result of(String base, String mine, String theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return new Result(theirs, List.of());
        }
        if (theirs.equals(base)) {
            return new Result(mine, List.of());
        }
        // Browsers send line breaks in either form. A form alone is no change that anybody made.
        Result result = new TextMerge(unix(base), unix(mine), unix(theirs)).run();
        boolean windows = isWindows(mine) && isWindows(theirs);
        return windows ? new Result(result.text().replace("\n", "\r\n"), result.conflicts()) : result;
    }

    private Result run() {
        int position = 0;
        while (mine.hasMore() || theirs.hasMore()) {
            int start = Math.min(mine.nextStart(), theirs.nextStart());
            append(position, start);
            position = stretch(start);
        }
        append(position, base.size());
        return new Result(merged.toString(), List.copyOf(conflicts));
    }

    /** Takes all edits that overlap or touch, beginning with the next one; answers the place behind them. */
    private int stretch(int start) {
        int end = start;
        int before;
        do {
            before = end;
            end = Math.max(mine.reach(end), theirs.reach(end));
        } while (end > before);
        boolean both = mine.isChanged() && theirs.isChanged();
        String mineText = mine.take(start, end);
        String theirsText = theirs.take(start, end);
        String baseText = String.join("", base.subList(start, end));
        if (!both) {
            merged.append(mineText.equals(baseText) ? theirsText : mineText);
        } else if (mineText.equals(theirsText)) {
            merged.append(mineText);
        } else {
            conflict(baseText, mineText, theirsText);
        }
        return end;
    }

    private void conflict(String baseText, String mineText, String theirsText) {
        conflicts.add(new MergeConflict(POINTER, baseText, mineText, theirsText));
        if (!merged.isEmpty() && merged.charAt(merged.length() - 1) != '\n') {
            merged.append('\n');
        }
        merged.append(ConflictMarkers.around(mineText, theirsText));
    }

    private void append(int from, int to) {
        base.subList(from, to).forEach(merged::append);
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    private static boolean isWindows(String text) {
        return text.contains("\r\n")
                && unix(text).indexOf('\r') < 0
                && text.replace("\r\n", "").indexOf('\n') < 0;
    }

    /** The edits of one side, taken one after the other. */
    private static final class Side {

        private final List<String> base;
        private final List<Edit> edits;
        private int next;
        private int reached;

        Side(List<String> base, String changed) {
            this.base = base;
            this.edits = Edit.between(base, Sentences.of(changed));
        }

        boolean hasMore() {
            return next < edits.size();
        }

        int nextStart() {
            return hasMore() ? edits.get(next).start() : Integer.MAX_VALUE;
        }

        /** Grows a stretch by this side's edits that it overlaps or touches. */
        int reach(int end) {
            int grown = end;
            while (reached < edits.size() && edits.get(reached).start() <= grown) {
                grown = Math.max(grown, edits.get(reached).end());
                reached++;
            }
            return grown;
        }

        boolean isChanged() {
            return reached > next;
        }

        /** What this side made of a stretch of the base. */
        String take(int start, int end) {
            StringBuilder text = new StringBuilder();
            int position = start;
            for (; next < reached; next++) {
                base.subList(position, edits.get(next).start()).forEach(text::append);
                edits.get(next).pieces().forEach(text::append);
                position = edits.get(next).end();
            }
            base.subList(position, end).forEach(text::append);
            return text.toString();
        }
    }
}
