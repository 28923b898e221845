package org.pamir.local;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something is: a bar that moves on a terminal, a line for every tenth elsewhere. */
final class Progress implements AutoCloseable {

    private static final int COLUMNS = 80;

    private final PrintStream out;
    private final String what;
    private final long of;
    private final ProgressBar bar;
    private long tenth = -1;

    Progress(PrintStream out, boolean terminal, String what, long of) {
        this.out = out;
        this.what = what;
        this.of = Math.max(1, of);
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(this.of)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        // With a width of its own it does not ask the terminal, which may not be ours to ask.
                        .setConsumer(new ConsoleProgressBarConsumer(out, COLUMNS))
                        .build()
                : null;
    }

    void reached(long count) {
        long now = Math.min(count, of);
        if (bar != null) {
            bar.stepTo(now);
        } else if (now * 10 / of > tenth) {
            tenth = now * 10 / of;
            out.printf("%s: %d of %d%n", what, now, of);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
