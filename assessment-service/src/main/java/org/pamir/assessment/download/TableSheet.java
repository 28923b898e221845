package org.pamir.assessment.download;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A table as it is, in a sheet. Texts are texts there, whatever they begin with, and numbers are decimal ones. */
final class TableSheet {

    private static final String TWO_DECIMALS = "0.00";

    private TableSheet() {}

    static void write(Table table, Worksheet sheet) {
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(0, i, table.columns().get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int line = 1;
        for (List<Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                write(sheet, line, i, row.get(i));
            }
            line++;
        }
    }

    /** An empty cell for null. */
    static void write(Worksheet sheet, int line, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(line, column, number);
            if (!(cell instanceof Long)) {
                sheet.style(line, column).format(TWO_DECIMALS).set();
            }
        } else if (cell != null) {
            sheet.value(line, column, cell.toString());
        }
    }
}
