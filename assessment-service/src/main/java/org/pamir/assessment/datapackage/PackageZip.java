package org.pamir.assessment.datapackage;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in an archive, not compressed: what compressing gives differs between versions of the library that does it, and a
 * package has to be the same bytes for ever.
 */
final class PackageZip {

    private PackageZip() {}

    /** @param at the time that all files have; to the second, as archives have it */
    static void write(Map<String, byte[]> files, Instant at, OutputStream out) throws IOException {
        // An archive knows local times only; this one is meant in UTC, whatever the machine's zone.
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }
}
