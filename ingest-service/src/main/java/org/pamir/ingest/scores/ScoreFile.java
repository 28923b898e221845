package org.pamir.ingest.scores;

import java.util.HexFormat;
import java.util.List;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/** A file of scores, told by what is in it: what its sender calls it is not to be trusted. */
final class ScoreFile {

    /** Cells of all sheets together; the published workbook has 14,000. */
    static final int MOST_CELLS = 200_000;

    /** As many characters as a cell of a workbook can have. */
    static final int LONGEST_CELL = 32_767;

    /** Of a sheet. An edition has some forty measures. */
    static final int MOST_COLUMNS = 1_000;

    private static final String ZIP = "504b0304";
    private static final String OLE = "d0cf11e0";

    private ScoreFile() {}

    /** @throws RefusedFileException if it is neither a workbook nor CSV, or beyond what is read */
    static List<Grid> read(byte[] file, Deadline deadline) throws RefusedFileException {
        String start = HexFormat.of().formatHex(file, 0, Math.min(4, file.length));
        if (start.equals(ZIP)) {
            return XlsxFile.read(XlsxArchive.checked(file, deadline), deadline);
        }
        if (start.equals(OLE)) {
            throw new RefusedFileException(
                    Reason.UNSUPPORTED,
                    "a workbook with a password, or an old .xls: save it as .xlsx without a password");
        }
        if (isBinary(file)) {
            throw new RefusedFileException(Reason.UNSUPPORTED, "neither a workbook (.xlsx) nor CSV in UTF-8");
        }
        return List.of(CsvFile.read(file, deadline));
    }

    private static boolean isBinary(byte[] file) {
        for (byte octet : file) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r') {
                return true;
            }
        }
        return false;
    }
}
