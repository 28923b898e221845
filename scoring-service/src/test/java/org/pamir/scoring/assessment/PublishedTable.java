package org.pamir.scoring.assessment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Composite;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

/**
 * A table of two editions: the scores of every assessment, and the composites as they were published.
 *
 * @param composites to two decimals
 */
record PublishedTable(
        String name,
        Map<AssessmentKey, Map<String, Score>> scores,
        Map<AssessmentKey, Map<String, BigDecimal>> composites) {

    private static final Path SAMPLE = Path.of("..", "deploy", "local", "sample");
    private static final Path WORKBOOK = Path.of("..", "..", "shared", "data", "global_oc_index_2021_2023.xlsx");

    /** The project's own table; and, where the publisher's workbook is beside the repository, that one too. */
    static List<PublishedTable> all() {
        List<PublishedTable> tables = new ArrayList<>(List.of(sample()));
        if (Files.exists(WORKBOOK)) {
            tables.add(workbook());
        }
        return tables;
    }

    static PublishedTable sample() {
        PublishedTable table = new PublishedTable("sample", new HashMap<>(), new HashMap<>());
        for (NamedCsvRecord row : csv("scores.csv")) {
            table.add(key(row), row.getFieldsAsMap());
        }
        for (NamedCsvRecord row : csv("published-composites.csv")) {
            table.add(key(row), row.getFieldsAsMap());
        }
        return table;
    }

    Stream<AssessmentKey> edition(String edition) {
        return scores.keySet().stream()
                .filter(key -> key.edition().equals(edition))
                .sorted();
    }

    @Override
    public String toString() {
        return name;
    }

    private static PublishedTable workbook() {
        PublishedTable table = new PublishedTable("workbook", new HashMap<>(), new HashMap<>());
        try (ReadableWorkbook workbook = new ReadableWorkbook(WORKBOOK.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                String edition = sheet.getName().replace("_dataset", "");
                if (Methodologies.all().edition(edition).isPresent()) {
                    table.add(edition, sheet.read());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String edition, List<Row> rows) {
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, String> fields = new HashMap<>();
            for (int column = 0; column < rows.get(0).getCellCount(); column++) {
                fields.put(rows.get(0).getCellText(column), raw(row, column));
            }
            String country = Countries.all()
                    .bySpelling(fields.get("Country"))
                    .orElseThrow()
                    .code();
            add(new AssessmentKey(edition, country), fields);
        }
    }

    private void add(AssessmentKey key, Map<String, String> fields) {
        Methodology methodology = Methodologies.all().edition(key.edition()).orElseThrow();
        fields.forEach((heading, text) -> methodology.measures().stream()
                .filter(measure -> names(measure).anyMatch(name -> fold(name).equals(fold(heading))))
                .filter(measure -> !text.isBlank())
                .forEach(measure -> add(key, measure, new BigDecimal(text))));
    }

    private void add(AssessmentKey key, Measure measure, BigDecimal value) {
        if (measure instanceof Indicator) {
            scores.computeIfAbsent(key, none -> new HashMap<>())
                    .put(measure.code(), Score.of(value).orElseThrow());
        } else if (measure instanceof Composite) {
            // Some cells carry binary noise such as 4.7300000000000004.
            composites
                    .computeIfAbsent(key, none -> new HashMap<>())
                    .put(measure.code(), value.setScale(2, RoundingMode.HALF_UP));
        }
    }

    private static Stream<String> names(Measure measure) {
        return Stream.concat(Stream.of(measure.code(), measure.title()), measure.spellings().stream());
    }

    private static String fold(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }

    private static String raw(Row row, int column) {
        return row.getOptionalCell(column).map(cell -> cell.getRawValue()).orElse("");
    }

    private static AssessmentKey key(NamedCsvRecord row) {
        return new AssessmentKey(row.getField("edition"), row.getField("country"));
    }

    private static List<NamedCsvRecord> csv(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SAMPLE.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
