package org.pamir.ingest.scores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The published scores of 2021 and 2023: 193 countries each. */
final class PublishedScores {

    private static final Path WORKBOOK = Path.of("../../shared/data/global_oc_index_2021_2023.xlsx");
    private static final Path SAMPLE = Path.of("../deploy/local/sample");

    private PublishedScores() {}

    /** The publisher's workbook as it is; in a clone without it, the same figures in the project's own CSV. */
    static byte[] file() {
        return hasWorkbook() ? bytes(WORKBOOK) : csv();
    }

    static boolean hasWorkbook() {
        return Files.exists(WORKBOOK);
    }

    /** The project's own table, the published composites beside the scores. */
    static byte[] csv() {
        List<String> scores = lines("scores.csv");
        List<String> composites = lines("published-composites.csv");
        List<String> both = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            String[] printed = composites.get(i).split(",", 3);
            if (!scores.get(i).startsWith(printed[0] + "," + printed[1] + ",")) {
                throw new IllegalStateException("the sample's tables differ in row " + (i + 1));
            }
            both.add(scores.get(i) + "," + printed[2]);
        }
        return (String.join("\n", both) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String file) {
        return new String(bytes(SAMPLE.resolve(file)), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
