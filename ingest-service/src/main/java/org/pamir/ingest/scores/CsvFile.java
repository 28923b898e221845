package org.pamir.ingest.scores;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.RefusedFileException.Reason;
import org.pamir.ingest.upload.Utf8;

/** A table in CSV (RFC 4180, in UTF-8), separated by commas, semicolons or tabs. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private CsvFile() {}

    static Grid read(byte[] file, Deadline deadline) throws RefusedFileException {
        String text = Utf8.decode(file, Reason.UNREADABLE);
        List<Grid.Line> lines = new ArrayList<>();
        int cells = 0;
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord line : records) {
                deadline.check();
                cells += line.getFieldCount();
                if (cells > ScoreFile.MOST_CELLS) {
                    throw new RefusedFileException(Reason.TOO_LARGE, "more than " + ScoreFile.MOST_CELLS + " cells");
                }
                lines.add(new Grid.Line(Math.toIntExact(line.getStartingLineNumber()), line.getFields()));
            }
        } catch (CsvParseException e) {
            throw new RefusedFileException(
                    Reason.UNREADABLE,
                    "not CSV after row "
                            + (lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number())
                            + ": a quote is not closed, or a cell or row is too long");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return new Grid(null, lines);
    }

    private static CsvReader<CsvRecord> reader(String text) {
        // Short and long rows are judged by what is in them, by whoever knows the columns.
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(ScoreFile.MOST_COLUMNS)
                                .maxFieldSize(ScoreFile.LONGEST_CELL)
                                .maxRecordSize(ScoreFile.MOST_COLUMNS * ScoreFile.LONGEST_CELL)),
                        text);
    }

    /** The one that the first line with anything in it has most of. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Stream<Character> candidates = SEPARATORS.stream();
        return candidates
                .max(Comparator.comparing(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }
}
