package org.pamir.cli.report;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal, and nothing elsewhere. Safe to step from several threads. */
public final class Progress implements AutoCloseable {

    private static final int COLUMNS = 80;

    private final ProgressBar bar;

    Progress(PrintStream terminal, String what, long of) {
        this.bar = terminal == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(of)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        // With a width of its own it does not ask the terminal, which may not be ours to ask.
                        .setConsumer(new ConsoleProgressBarConsumer(terminal, COLUMNS))
                        .build();
    }

    public void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
