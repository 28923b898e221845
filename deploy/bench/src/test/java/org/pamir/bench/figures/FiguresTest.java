package org.pamir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.bench.figures.Figure.Target;

class FiguresTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Figures figures = new Figures(new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void aTargetIsOfTheRatioWhereThereIsAFloorAndElseOfTheValue() throws Exception {
        figures.add(new Figure("PUT p50", 5, "ms", 2.5, Target.atMost(2.5)));
        figures.add(new Figure("edits", 300, "edits/s", 1_000.0, Target.atLeast(0.35)));
        figures.add(Figure.of("resident", 190, "MB", Target.atMost(200)));

        figures.print();
        figures.write(directory.resolve("figures.json"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("| PUT p50 | 5.00 ms | 2.50 ms | 2.00 | ≤ 2.50 | met |")
                .contains("| edits | 300 edits/s | 1,000 edits/s | 0.30 | ≥ 0.35 | **missed** |")
                .contains("| resident | 190 MB |  |  | ≤ 200 | met |");
        JsonNode written = JsonMapper.builder()
                .build()
                .readTree(directory.resolve("figures.json").toFile());
        assertThat(written.at("/figures/1/ratio").asDouble()).isEqualTo(0.3);
        assertThat(written.at("/figures/1/met").asBoolean()).isFalse();
    }
}
