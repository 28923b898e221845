package org.pamir.ingest.scores;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.pamir.ingest.upload.Deadline;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/**
 * The archive that a workbook is. Its parts are unpacked once, in memory and within bounds, looked through, and packed
 * anew: the reader of workbooks sees nothing that was not counted here, whatever sizes and directories the file claims.
 */
final class XlsxArchive {

    static final int MOST_ENTRIES = 200;
    static final int LARGEST_ENTRY = 20 * 1024 * 1024;
    static final int LARGEST_TOTAL = 50 * 1024 * 1024;
    static final int HIGHEST_RATIO = 100;

    /** An entry of this size is no bomb, however well it packs. */
    private static final int HARMLESS_ENTRY = 256 * 1024;

    private final Deadline deadline;
    private final XlsxScan scan;
    private final Set<String> names = new HashSet<>();
    private long total;

    private XlsxArchive(Deadline deadline) {
        this.deadline = deadline;
        this.scan = new XlsxScan(deadline);
    }

    /**
     * The same workbook with nothing in it but its XML.
     *
     * @throws RefusedFileException if it is damaged, built to harm, or beyond the bounds
     */
    static byte[] checked(byte[] file, Deadline deadline) throws RefusedFileException {
        return new XlsxArchive(deadline).copy(file);
    }

    private byte[] copy(byte[] file) throws RefusedFileException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (Entries in = new Entries(file);
                ZipOutputStream out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                checkName(entry.getName());
                byte[] content = inflate(in, entry);
                if (isXml(entry.getName())) {
                    scan.part(content);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // IllegalArgumentException: a name that is not UTF-8.
            throw new RefusedFileException(Reason.UNREADABLE, "damaged, or cut off: it cannot be unpacked");
        }
        if (!ZipTail.counts(file, names.size())) {
            throw new RefusedFileException(Reason.UNREADABLE, "cut off: the directory at its end is not whole");
        }
        scan.end();
        return copy.toByteArray();
    }

    private void checkName(String name) throws RefusedFileException {
        if (names.size() == MOST_ENTRIES) {
            throw new RefusedFileException(Reason.TOO_LARGE, "more than " + MOST_ENTRIES + " entries in the archive");
        }
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.indexOf('\0') >= 0) {
            throw new RefusedFileException(Reason.UNREADABLE, "an entry's name leads out of the archive");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedFileException(Reason.UNREADABLE, "two entries of the archive have one name");
        }
    }

    private byte[] inflate(Entries in, ZipEntry entry) throws IOException, RefusedFileException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = in.read(buffer)) >= 0; ) {
            deadline.check();
            content.write(buffer, 0, read);
            total += read;
            if (content.size() > LARGEST_ENTRY || total > LARGEST_TOTAL) {
                throw new RefusedFileException(Reason.TOO_LARGE, "unpacked, it is larger than what is read");
            }
            boolean stored = entry.getMethod() == ZipEntry.STORED;
            if (!stored && content.size() > HARMLESS_ENTRY && content.size() / HIGHEST_RATIO > in.packed()) {
                throw new RefusedFileException(
                        Reason.TOO_LARGE, "an entry is packed more than " + HIGHEST_RATIO + " times");
            }
        }
        return content.toByteArray();
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** Says how many packed bytes of the entry it has really read. */
    private static final class Entries extends ZipInputStream {

        Entries(byte[] file) {
            super(new ByteArrayInputStream(file));
        }

        long packed() {
            return inf.getBytesRead();
        }
    }
}
