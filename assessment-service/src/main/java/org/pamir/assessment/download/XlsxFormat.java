package org.pamir.assessment.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.pamir.assessment.standings.Standings;

/**
 * A workbook: a cover, then the sheets. Scores stand in the layout in which their edition is published, a sheet for each
 * edition, the newest first; they can be imported as they are.
 */
@ApplicationScoped
class XlsxFormat implements FileFormat {

    /** Excel wants a version of the application in this form. */
    private static final String APPLICATION_VERSION = "1.0";

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(Download download, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "Pamir", APPLICATION_VERSION)) {
            new CoverSheet(download).write(workbook.newWorksheet("About"));
            if (download.view() == View.SCORES) {
                List<Standings> newestFirst = new ArrayList<>(download.editions());
                Collections.reverse(newestFirst);
                for (Standings standings : newestFirst) {
                    PublishedSheet sheet = new PublishedSheet(standings, download.selection());
                    sheet.write(workbook.newWorksheet(sheet.name()));
                }
            } else {
                TableSheet.write(
                        download.table(), workbook.newWorksheet(download.view().word()));
            }
        }
        WorkbookMoment.set(written.toByteArray(), download.at(), out);
    }
}
