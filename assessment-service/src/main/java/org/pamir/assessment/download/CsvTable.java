package org.pamir.assessment.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV: RFC 4180 with a header, UTF-8 without a mark, texts guarded against formulas, numbers with a point. */
public final class CsvTable {

    private CsvTable() {}

    /** Leaves the stream open. */
    public static void write(Table table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        for (List<Object> row : table.rows()) {
            csv.writeRecord(row.stream().map(CsvTable::text).toList());
        }
        csv.flush();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String text ? FormulaGuard.guarded(text) : cell.toString();
    }
}
