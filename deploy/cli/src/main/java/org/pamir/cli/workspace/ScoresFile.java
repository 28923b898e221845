package org.pamir.cli.workspace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;
import org.pamir.cli.section.ContentRules;
import org.pamir.cli.section.SectionKey;
import org.pamir.contract.methodology.Score;

/** {@code scores.csv} of an edition, read with everything that is wrong with it collected. */
final class ScoresFile {

    static final List<String> COLUMNS = List.of("edition", "country", "section", "indicator", "score");

    private final String file;
    private final String edition;
    private final List<Finding> findings;
    private final Map<SectionKey, Map<String, Score>> scores = new TreeMap<>();
    private final Map<String, Position> positions = new HashMap<>();
    private List<String> lines = List.of();
    private char separator = ',';

    private ScoresFile(String file, String edition, List<Finding> findings) {
        this.file = file;
        this.edition = edition;
        this.findings = findings;
    }

    /** A file without a row. */
    static ScoresFile empty(String file, String edition) {
        return new ScoresFile(file, edition, List.of());
    }

    static ScoresFile read(String file, String edition, byte[] bytes, List<Finding> findings) throws Failure {
        ScoresFile scores = new ScoresFile(file, edition, findings);
        scores.read(Utf8.decode(file, bytes));
        return scores;
    }

    /** Sections, each with those of its indicators that have a row; null where one is not scored. */
    Map<SectionKey, Map<String, Score>> scores() {
        return scores;
    }

    Optional<Position> position(SectionKey key, String indicator) {
        return Optional.ofNullable(positions.get(key + "/" + indicator));
    }

    /** Sorted by what the rows are about. */
    static String write(Map<SectionKey, Map<String, Score>> scores) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        new TreeMap<>(scores)
                .forEach((key, row) -> new TreeMap<>(row)
                        .forEach((indicator, score) -> text.append(
                                        String.join(",", key.edition(), key.country(), key.section(), indicator, ""))
                                .append(score == null ? "" : score.toString())
                                .append('\n')));
        return text.toString();
    }

    private void read(String text) throws Failure {
        lines = text.lines().toList();
        String heading = lines.isEmpty() ? "" : lines.get(0);
        // What a spreadsheet makes of it where commas are for decimals.
        separator = heading.indexOf(';') >= 0 ? ';' : ',';
        int last = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                last = (int) row.getStartingLineNumber();
                if (last == 1) {
                    checkHeading(row);
                } else {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            throw failure(new Position(last + 1, 1), "not CSV: a quote is not closed", "close it, or leave quotes out");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private void checkHeading(CsvRecord row) throws Failure {
        if (!row.getFields().equals(COLUMNS)) {
            throw failure(
                    new Position(1, 1),
                    "the first line does not name the columns",
                    "it has to be " + String.join(String.valueOf(separator), COLUMNS));
        }
    }

    private void row(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        List<String> fields = row.getFields();
        if (fields.size() != COLUMNS.size()) {
            problem(
                    new Position(line, 1),
                    "not " + COLUMNS.size() + " cells, but " + fields.size(),
                    "cells are parted by " + separator);
            return;
        }
        if (!fields.get(0).equals(edition)) {
            problem(position(line, 0), "not the edition " + edition, "rows of another edition belong in its folder");
            return;
        }
        Optional<SectionKey> key = SectionKey.of(edition, fields.get(1), fields.get(2));
        if (key.isEmpty()) {
            problem(
                    position(line, 1),
                    "no section " + fields.get(1) + "/" + fields.get(2) + " in " + edition,
                    "codes are exact, such as TJK and drugs");
            return;
        }
        score(key.get(), fields.get(3), fields.get(4), line);
    }

    private void score(SectionKey key, String indicator, String cell, int line) {
        if (key.definition().indicators().stream()
                .noneMatch(known -> known.code().equals(indicator))) {
            problem(
                    position(line, 3),
                    indicator + " is not an indicator of " + key.section(),
                    "put back the row as it was pulled");
            return;
        }
        if (positions.put(key + "/" + indicator, position(line, 4)) != null) {
            problem(position(line, 3), "a second row for " + key + "/" + indicator, "keep one of them");
            return;
        }
        Optional<Score> score = number(cell).flatMap(Score::of);
        if (score.isEmpty() && !cell.isBlank()) {
            String expected = ContentRules.notOnScale(key.methodology().scale());
            String hint = cell.contains(",") ? "write " + cell.strip().replace(',', '.') + ", with a point" : null;
            problem(position(line, 4), "'" + cell + "' is no score: " + expected, hint);
        }
        scores.computeIfAbsent(key, any -> new HashMap<>()).put(indicator, score.orElse(null));
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.strip().matches("\\d{1,4}(\\.\\d{1,4})?")
                ? Optional.of(new BigDecimal(cell.strip()))
                : Optional.empty();
    }

    /** Where a cell begins. Rows with quotes are read from their first line. */
    private Position position(int line, int cell) {
        String text = lines.get(line - 1);
        boolean quoted = false;
        int left = cell;
        int index = 0;
        while (index < text.length() && left > 0) {
            char c = text.charAt(index++);
            quoted ^= c == '"';
            left -= c == separator && !quoted ? 1 : 0;
        }
        return new Position(line, text.codePointCount(0, index) + 1);
    }

    private void problem(Position position, String message, String hint) {
        findings.add(new Finding(position.in(file), message, hint, Outcome.PROBLEMS));
    }

    private Failure failure(Position position, String message, String hint) {
        return new Failure(new Finding(position.in(file), message, hint, Outcome.PROBLEMS));
    }
}
