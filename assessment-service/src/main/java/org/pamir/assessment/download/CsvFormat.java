package org.pamir.assessment.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Comma-separated values: {@link CsvTable}. */
@ApplicationScoped
class CsvFormat implements FileFormat {

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public void write(Download download, OutputStream out) throws IOException {
        CsvTable.write(download.table(), out);
    }
}
