package org.pamir.ingest.scores;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The record that ends a zip archive (APPNOTE 4.3.16); a file without it was cut off. */
final class ZipTail {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipTail() {}

    /** Whether the archive ends as it should and lists so many entries. */
    static boolean counts(byte[] file, int entries) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int first = Math.max(0, file.length - LENGTH - LONGEST_COMMENT);
        for (int at = file.length - LENGTH; at >= first; at--) {
            if (bytes.getInt(at) == SIGNATURE) {
                return Short.toUnsignedInt(bytes.getShort(at + 10)) == entries;
            }
        }
        return false;
    }
}
