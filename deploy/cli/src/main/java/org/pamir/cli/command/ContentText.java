package org.pamir.cli.command;

import java.util.Objects;
import org.pamir.cli.report.Colours;
import org.pamir.cli.report.Report;
import org.pamir.cli.report.TextDiff;
import org.pamir.cli.report.Visible;
import org.pamir.cli.section.Content;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Score;

/** Differences of contents in words. */
final class ContentText {

    private ContentText() {}

    static void tellDifference(Report report, Content from, Content to) {
        Colours colours = report.colours();
        to.scores().forEach((indicator, score) -> {
            Score before = from.scores().get(indicator);
            if (!Objects.equals(before, score)) {
                report.line(
                        "  " + indicator + ": " + colours.removed(text(before)) + " -> " + colours.added(text(score)));
            }
        });
        from.sources().stream()
                .filter(source -> !to.sources().contains(source))
                .forEach(source -> report.line(colours.removed("- " + text(source))));
        to.sources().stream()
                .filter(source -> !from.sources().contains(source))
                .forEach(source -> report.line(colours.added("+ " + text(source))));
        if (!to.narrative().equals(from.narrative())) {
            new TextDiff(colours).lines(from.narrative(), to.narrative()).forEach(report::line);
        }
        report.line("");
    }

    private static String text(Score score) {
        return score == null ? "not scored" : score.toString();
    }

    private static String text(Source source) {
        return "source: " + Visible.line(source.title()) + " <" + Visible.line(source.url()) + ">";
    }
}
