package org.pamir.contract.methodology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published tables of 2021 and 2023, as they stand in the project's own sample. */
public final class PublishedScores {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "sample");

    private static final Map<String, Map<String, String>> SCORES = read("scores.csv");

    private PublishedScores() {}

    /** Rows by {@code 2021/TJK}, cells by heading; the files have no quotes. */
    static Map<String, Map<String, String>> read(String file) {
        try {
            List<String> lines = Files.readAllLines(SAMPLE.resolve(file));
            String[] heads = lines.get(0).split(",");
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 2; i < heads.length; i++) {
                    row.put(heads[i], cells[i]);
                }
                rows.put(cells[0] + "/" + cells[1], row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Map<String, Score> of(String edition, String country) {
        Map<String, Score> scores = new HashMap<>();
        SCORES.get(edition + "/" + country).forEach((indicator, cell) -> {
            if (!cell.isEmpty()) {
                scores.put(indicator, Score.of(cell));
            }
        });
        return scores;
    }
}
