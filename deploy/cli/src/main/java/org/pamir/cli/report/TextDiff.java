package org.pamir.cli.report;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts by lines, and inside of a changed line by words. */
public final class TextDiff {

    private static final int CONTEXT = 2;

    private final Colours colours;

    public TextDiff(Colours colours) {
        this.colours = colours;
    }

    /** Lines to print; without colours a word that went stands in [-...-], one that came in {+...+}. */
    public List<String> lines(String from, String to) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(true)
                // Nothing here is HTML.
                .lineNormalizer(line -> line)
                .oldTag(begin -> tag(begin, "[-", "-]", Colours.ANSI.removed("|")))
                .newTag(begin -> tag(begin, "{+", "+}", Colours.ANSI.added("|")))
                .build();
        List<DiffRow> rows = generator.generateDiffRows(split(from), split(to));
        List<String> lines = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (!isNearChange(rows, i)) {
                continue;
            }
            if (i > last + 1) {
                lines.add("  ...");
            }
            lines.add(line(rows.get(i)));
            last = i;
        }
        return lines;
    }

    private String line(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> "  " + row.getOldLine();
            case INSERT -> colours.added("+ ") + row.getOldLine();
            case DELETE -> colours.removed("- ") + row.getOldLine();
            case CHANGE -> colours.heading("~ ") + row.getOldLine();
        };
    }

    private String tag(boolean begin, String plainBegin, String plainEnd, String coloured) {
        if (colours == Colours.NONE) {
            return begin ? plainBegin : plainEnd;
        }
        int bar = coloured.indexOf('|');
        return begin ? coloured.substring(0, bar) : coloured.substring(bar + 1);
    }

    /** Line ends that are not a plain line feed are shown, for they may be all that differs. */
    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(Visible.text(text).split("\n", -1));
    }

    private static boolean isNearChange(List<DiffRow> rows, int index) {
        int first = Math.max(0, index - CONTEXT);
        int last = Math.min(rows.size() - 1, index + CONTEXT);
        return rows.subList(first, last + 1).stream().anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
    }
}
