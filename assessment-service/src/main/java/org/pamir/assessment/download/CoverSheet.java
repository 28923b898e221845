package org.pamir.assessment.download;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Says what a workbook is, from whom, under what terms, and of which state. */
record CoverSheet(Download download) {

    private static final double LABEL_WIDTH = 16;
    private static final double TEXT_WIDTH = 100;

    private record Line(String label, String text) {}

    void write(Worksheet sheet) {
        sheet.width(0, LABEL_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).label());
            sheet.style(i, 0).bold().verticalAlignment("top").set();
            sheet.value(i, 1, lines.get(i).text());
            sheet.style(i, 1).wrapText(true).set();
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Title", download.title()));
        lines.add(new Line("Source", Attribution.STATEMENT));
        lines.add(new Line("Address", Attribution.SITE));
        lines.add(new Line("Licence", Attribution.LICENCE));
        lines.add(new Line("Computed", Attribution.COMPUTED));
        for (EditionState state : download.states()) {
            lines.add(new Line(
                    "Edition " + state.edition(),
                    state.at() == null ? "no assessment yet" : "version " + state.version() + " of " + state.at()));
        }
        lines.add(new Line(
                "Reading",
                "An empty cell is not scored. Rank 1 is the highest value. A higher criminality is worse, a higher"
                        + " resilience better."));
        return lines;
    }
}
