package org.pamir.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Score;

/** The published figures, from the project's own sample. */
public final class Sample {

    private static final Path DIRECTORY = Path.of("..", "deploy", "local", "sample");

    private Sample() {}

    /** What is scored in each assessment, by indicator. */
    public static Map<AssessmentKey, Map<String, Score>> scores() {
        Map<AssessmentKey, Map<String, Score>> all = new LinkedHashMap<>();
        rows("scores.csv").forEach((key, cells) -> {
            Map<String, Score> scores = new LinkedHashMap<>();
            cells.forEach((indicator, cell) -> scores.put(indicator, Score.of(cell)));
            all.put(key, scores);
        });
        return all;
    }

    /** The composites as they were printed. */
    public static Map<AssessmentKey, Map<String, BigDecimal>> publishedComposites() {
        Map<AssessmentKey, Map<String, BigDecimal>> all = new LinkedHashMap<>();
        rows("published-composites.csv").forEach((key, cells) -> {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            cells.forEach((composite, cell) -> values.put(composite, new BigDecimal(cell)));
            all.put(key, values);
        });
        return all;
    }

    /** The cells of each row that are not empty, by column. */
    private static Map<AssessmentKey, Map<String, String>> rows(String file) {
        List<String> lines = read(file);
        String[] header = lines.get(0).split(",");
        Map<AssessmentKey, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 2; i < header.length; i++) {
                if (!cells[i].isEmpty()) {
                    row.put(header[i], cells[i]);
                }
            }
            rows.put(new AssessmentKey(cells[0], cells[1]), row);
        }
        return rows;
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
