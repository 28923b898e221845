package org.pamir.assessment.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duckdb.DuckDBDriver;
import org.pamir.contract.country.Countries;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.TableLayout;

/** Reads the values in a file, as somebody who downloaded it would: by {@code 2021/TJK/criminality}. */
final class DownloadedValues {

    private DownloadedValues() {}

    static List<NamedCsvRecord> csv(byte[] file) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))) {
            return records.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, BigDecimal> ofWideCsv(byte[] file) {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (NamedCsvRecord row : csv(file)) {
            Methodology methodology = methodology(row.getField("edition"));
            methodology
                    .measures()
                    .forEach(measure -> put(
                            values,
                            row.getField("edition") + "/" + row.getField("country") + "/" + measure.code(),
                            row.getField(measure.code())));
        }
        return values;
    }

    static Map<String, BigDecimal> ofTidyCsv(byte[] file) {
        Map<String, BigDecimal> values = new TreeMap<>();
        csv(file)
                .forEach(row -> put(
                        values,
                        row.getField("edition") + "/" + row.getField("country") + "/" + row.getField("measure"),
                        row.getField("value")));
        return values;
    }

    static Map<String, BigDecimal> ofTidyJson(byte[] file) throws IOException {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (JsonNode row : json(file).path("rows")) {
            put(
                    values,
                    row.path("edition").asText() + "/" + row.path("country").asText() + "/"
                            + row.path("measure").asText(),
                    row.path("value").asText());
        }
        return values;
    }

    static Map<String, BigDecimal> ofJsonStat(byte[] file) throws IOException {
        JsonNode dataset = json(file);
        List<List<String>> categories = new ArrayList<>();
        for (JsonNode id : dataset.path("id")) {
            List<String> codes = new ArrayList<>();
            dataset.at("/dimension/" + id.asText() + "/category/index").forEach(code -> codes.add(code.asText()));
            categories.add(codes);
        }
        Map<String, BigDecimal> values = new TreeMap<>();
        int at = 0;
        for (String edition : categories.get(0)) {
            for (String country : categories.get(1)) {
                for (String measure : categories.get(2)) {
                    put(
                            values,
                            edition + "/" + country + "/" + measure,
                            dataset.path("value").get(at++).asText());
                }
            }
        }
        return values;
    }

    /** By the headings of the publisher and the names of countries, as an importer does. */
    static Map<String, BigDecimal> ofPublishersWorkbook(byte[] file, String edition) throws IOException {
        TableLayout layout = methodology(edition).table();
        Map<String, BigDecimal> values = new TreeMap<>();
        List<Row> rows = sheet(file, layout.sheet());
        Map<String, Integer> columns = new HashMap<>();
        rows.get(0).forEach(cell -> columns.put(cell.getRawValue(), cell.getColumnIndex()));
        for (Row row : rows.subList(1, rows.size())) {
            String country = Countries.all()
                    .bySpelling(row.getCellText(columns.get("Country")))
                    .orElseThrow()
                    .code();
            for (TableLayout.Column column : layout.columns()) {
                if (!TableLayout.PLACES.contains(column.of())) {
                    put(
                            values,
                            edition + "/" + country + "/" + column.of(),
                            row.getCellRawValue(columns.get(column.heading())).orElse(""));
                }
            }
        }
        return values;
    }

    static List<Row> sheet(byte[] file, String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    static Map<String, BigDecimal> ofTidyParquet(byte[] file) throws Exception {
        return query(file, "select edition || '/' || country || '/' || measure, value from file", rows -> {
            Map<String, BigDecimal> values = new TreeMap<>();
            while (next(rows)) {
                put(values, text(rows, 1), text(rows, 2));
            }
            return values;
        });
    }

    /** @param sql in which {@code file} is the table */
    static <T> T query(byte[] file, String sql, Function<ResultSet, T> read) throws Exception {
        Path path = Files.createTempFile("download", ".parquet");
        Files.write(path, file);
        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = duck.createStatement();
                var rows = statement.executeQuery(sql.replace("from file", "from read_parquet('" + path + "')"))) {
            return read.apply(rows);
        } finally {
            Files.delete(path);
        }
    }

    static boolean next(ResultSet rows) {
        try {
            return rows.next();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(ResultSet rows, int column) {
        try {
            return rows.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(byte[] file) throws IOException {
        // Decimals as they are written.
        return JsonMapper.builder()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(file);
    }

    private static void put(Map<String, BigDecimal> values, String key, String text) {
        if (text != null && !text.isEmpty() && !text.equals("null")) {
            values.put(key, new BigDecimal(text).stripTrailingZeros());
        }
    }

    private static Methodology methodology(String edition) {
        return Methodologies.all().edition(edition).orElseThrow();
    }
}
