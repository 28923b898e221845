package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalItSaysEveryTenthOnce() {
        try (Progress progress = new Progress(out, false, "imported", 1000)) {
            LongStream.rangeClosed(0, 1000).forEach(progress::reached);
        }

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .hasSize(11)
                .startsWith("imported: 0 of 1000", "imported: 100 of 1000")
                .endsWith("imported: 1000 of 1000");
    }

    @Test
    void onATerminalItEndsWithAFullBar() {
        try (Progress progress = new Progress(out, true, "imported", 1000)) {
            progress.reached(1200);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("imported", "100%", "1000/1000");
    }
}
