package org.pamir.assessment.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook is said to be made when it was written; ours is as old as what it shows, so that equal ones are equal bytes. It
 * is packed anew besides: the library writes sizes of a kind that readers of a stream, as the import is one, do not take.
 */
final class WorkbookMoment {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created [^>]*>)[^<]*";

    /** The same in every time zone, other than with a number of milliseconds. */
    private static final LocalDateTime OLDEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookMoment() {}

    /** @param at null where the workbook shows nothing */
    static void set(byte[] workbook, Instant at, OutputStream out) throws IOException {
        // The library's packing can be read by its directory only, and that needs a file.
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            copy(file, (at == null ? Instant.EPOCH : at).toString(), out);
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(Path file, String created, OutputStream out) throws IOException {
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(PROPERTIES)) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceFirst(CREATED, "$1" + created)
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(OLDEST);
                zip.putNextEntry(copy);
                zip.write(content);
            }
        }
    }
}
