package org.pamir.cli.workspace;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.pamir.cli.report.Failure;
import org.pamir.cli.report.Finding;
import org.pamir.cli.report.Outcome;

/** Bytes that have to be UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** Without a byte order mark. @throws Failure saying where it is something else */
    static String decode(String file, byte[] bytes) throws Failure {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            Position position = Position.of(read, read.length(), new Position(1, 1));
            throw new Failure(new Finding(
                    position.in(file), "not UTF-8", "save the file with the encoding UTF-8", Outcome.PROBLEMS));
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }
}
