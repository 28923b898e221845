package org.pamir.assessment.site.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a text that stayed, went or came. Sentences are matched first and then the words of those that differ, so
 * that the small words of one sentence are never found again in another.
 */
record WordChange(Op op, String text) {

    /** Enough of what stayed to see where one is. */
    private static final int CONTEXT = 90;

    /**
     * The search takes time and memory by the square of the number of differences. Stretches of more pieces than this that
     * differ have nothing in common that a reader would want to see.
     */
    private static final int MOST_PIECES = 1_200;

    enum Op {
        SAME,
        GONE,
        NEW
    }

    public boolean gone() {
        return op == Op.GONE;
    }

    public boolean came() {
        return op == Op.NEW;
    }

    /** The pieces put together, without those that are new, are the text before; without those gone, the text after. */
    static List<WordChange> between(String before, String after) {
        List<WordChange> changes = new ArrayList<>();
        compare(
                pieces(before, BreakIterator.getSentenceInstance(Locale.ENGLISH)),
                pieces(after, BreakIterator.getSentenceInstance(Locale.ENGLISH)),
                true,
                changes);
        return changes;
    }

    /** The same with what stayed cut down to what stands next to a change. */
    static List<WordChange> shortened(List<WordChange> changes) {
        List<WordChange> shortened = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            WordChange change = changes.get(i);
            int length = change.text.length();
            boolean begin = i > 0;
            boolean end = i < changes.size() - 1;
            int kept = (begin ? CONTEXT : 0) + (end ? CONTEXT : 0);
            if (change.op != Op.SAME || length <= kept + CONTEXT) {
                shortened.add(change);
            } else {
                String head = begin ? change.text.substring(0, wordEnd(change.text, CONTEXT)) : "";
                String tail = end ? change.text.substring(wordEnd(change.text, length - CONTEXT)) : "";
                shortened.add(new WordChange(Op.SAME, head + " … " + tail));
            }
        }
        return shortened;
    }

    private static int wordEnd(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? from : blank;
    }

    private static void compare(List<String> before, List<String> after, boolean sentences, List<WordChange> changes) {
        if (before.size() + after.size() > MOST_PIECES) {
            add(Op.GONE, before, changes);
            add(Op.NEW, after, changes);
            return;
        }
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(Op.SAME, before.subList(position, start), changes);
            List<String> gone = delta.getSource().getLines();
            List<String> came = delta.getTarget().getLines();
            if (sentences) {
                compare(words(gone), words(came), false, changes);
            } else {
                add(Op.GONE, gone, changes);
                add(Op.NEW, came, changes);
            }
            position = start + delta.getSource().size();
        }
        add(Op.SAME, before.subList(position, before.size()), changes);
    }

    private static List<String> words(List<String> sentences) {
        return pieces(String.join("", sentences), BreakIterator.getWordInstance(Locale.ENGLISH));
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static void add(Op op, List<String> pieces, List<WordChange> changes) {
        if (pieces.isEmpty()) {
            return;
        }
        String text = String.join("", pieces);
        int last = changes.size() - 1;
        if (last >= 0 && changes.get(last).op == op) {
            changes.set(last, new WordChange(op, changes.get(last).text + text));
        } else {
            changes.add(new WordChange(op, text));
        }
    }
}
