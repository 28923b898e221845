package org.pamir.ingest.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * One place where two sequences of pieces differ.
 *
 * @param start of what goes, in the first sequence
 * @param end behind it; equal to the start where nothing goes
 * @param pieces what comes instead
 */
record Edit(int start, int end, List<String> pieces) {

    /**
     * The search takes time and memory by the square of the number of differences. Texts that differ in more pieces than
     * this in one stretch have nothing in common that a reader would want to see.
     */
    private static final int MOST_DIFFERENCES = 1_000;

    /** In the order of their places; between two of them at least one piece is common to both sequences. */
    static List<Edit> between(List<String> from, List<String> to) {
        int head = 0;
        int shorter = Math.min(from.size(), to.size());
        while (head < shorter && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        return inner(head, from.subList(head, from.size() - tail), to.subList(head, to.size() - tail));
    }

    private static List<Edit> inner(int offset, List<String> from, List<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        try {
            Patch<String> patch = DiffUtils.diff(from, to, new MyersDiff<>(), new Patience());
            patch.getDeltas().forEach(delta -> {
                int start = offset + delta.getSource().getPosition();
                edits.add(new Edit(
                        start,
                        start + delta.getSource().size(),
                        List.copyOf(delta.getTarget().getLines())));
            });
        } catch (OutOfPatienceException e) {
            edits.add(new Edit(offset, offset + from.size(), List.copyOf(to)));
        }
        return edits;
    }

    /** The algorithm has no bound of its own; its listener is the one place to stop it from. */
    private static final class Patience implements DiffAlgorithmListener {

        @Override
        public void diffStart() {
            // Only the steps count.
        }

        @Override
        public void diffStep(int differences, int most) {
            if (differences > MOST_DIFFERENCES) {
                throw new OutOfPatienceException();
            }
        }

        @Override
        public void diffEnd() {
            // Only the steps count.
        }
    }

    private static final class OutOfPatienceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfPatienceException() {
            super(null, null, false, false);
        }
    }
}
