package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a text, word by word. Sentences are matched first, so that the small words of one sentence are never
 * found again in another.
 */
final class TextDiff {

    private final List<TextChange> changes = new ArrayList<>();
    private final StringBuilder stretch = new StringBuilder();
    private TextChange.Op op = TextChange.Op.EQUAL;

    private TextDiff() {}

    static List<TextChange> of(String from, String to) {
        TextDiff diff = new TextDiff();
        diff.compare(Sentences.of(from), Sentences.of(to), true);
        diff.close();
        return List.copyOf(diff.changes);
    }

    private void compare(List<String> from, List<String> to, boolean sentences) {
        int position = 0;
        for (Edit edit : Edit.between(from, to)) {
            add(TextChange.Op.EQUAL, from.subList(position, edit.start()));
            List<String> gone = from.subList(edit.start(), edit.end());
            if (sentences) {
                compare(words(gone), words(edit.pieces()), false);
            } else {
                add(TextChange.Op.DELETE, gone);
                add(TextChange.Op.INSERT, edit.pieces());
            }
            position = edit.end();
        }
        add(TextChange.Op.EQUAL, from.subList(position, from.size()));
    }

    private static List<String> words(List<String> sentences) {
        return Words.of(String.join("", sentences));
    }

    private void add(TextChange.Op added, List<String> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        if (added != op) {
            close();
            op = added;
        }
        pieces.forEach(stretch::append);
    }

    private void close() {
        if (!stretch.isEmpty()) {
            changes.add(new TextChange(op, stretch.toString()));
            stretch.setLength(0);
        }
    }
}
