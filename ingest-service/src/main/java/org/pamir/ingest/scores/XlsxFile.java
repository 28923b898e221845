package org.pamir.ingest.scores;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.RefusedFileException.Reason;
import org.pamir.ingest.upload.Shortened;

/** A workbook's sheets as text. */
final class XlsxFile {

    private static final ReadingOptions VALUES_ONLY = new ReadingOptions(false, true);

    /** Workbook programs allow 31. */
    private static final int LONGEST_NAME = 100;

    private final Deadline deadline;
    private int cells;
    private long characters;

    private XlsxFile(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Numbers come as they are written in the file, binary noise included; formulas as the value last computed.
     *
     * @param workbook as {@link XlsxArchive} leaves it
     */
    static List<Grid> read(byte[] workbook, Deadline deadline) throws RefusedFileException {
        return new XlsxFile(deadline).sheets(workbook);
    }

    private List<Grid> sheets(byte[] file) throws RefusedFileException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), VALUES_ONLY)) {
            List<Grid> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheets.size() == XlsxArchive.MOST_ENTRIES) {
                    throw new RefusedFileException(Reason.TOO_LARGE, "too many sheets");
                }
                String name = Objects.requireNonNullElse(sheet.getName(), "");
                sheets.add(new Grid(Shortened.to(LONGEST_NAME, name), lines(sheet)));
            }
            return sheets;
        } catch (IOException | RuntimeException e) {
            // The reader has no exception of its own for what it does not understand: it fails as it happens to.
            throw new RefusedFileException(Reason.UNREADABLE, "not a workbook, or a damaged one");
        }
    }

    private List<Grid.Line> lines(Sheet sheet) throws IOException, RefusedFileException {
        List<Grid.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                Row row = i.next();
                deadline.check();
                count(row);
                List<String> texts = new ArrayList<>();
                for (Cell cell : row) {
                    texts.add(text(cell));
                }
                lines.add(new Grid.Line(row.getRowNum(), texts));
            }
        }
        return lines;
    }

    /** Sheets may share one part, and cells one text, so they are counted again. */
    private void count(Row row) throws RefusedFileException {
        for (Cell cell : row) {
            cells += cell == null ? 0 : 1;
            characters += text(cell).length();
        }
        if (cells > ScoreFile.MOST_CELLS || characters > XlsxArchive.LARGEST_ENTRY) {
            throw new RefusedFileException(Reason.TOO_LARGE, "more in its cells than what is read");
        }
    }

    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
    }
}
