package org.pamir.ingest.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.pamir.ingest.upload.RefusedFileException.Reason;

/** Text of a file; strict, since a wrong guess of the encoding would end up in print. */
public final class Utf8 {

    private Utf8() {}

    /**
     * A byte order mark at the beginning is left out.
     *
     * @param otherwise the reason of the refusal
     * @throws RefusedFileException if a byte does not belong, overlong forms and surrogates included
     */
    public static String decode(byte[] file, Reason otherwise) throws RefusedFileException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedFileException(otherwise, "not UTF-8: save the text as UTF-8 and send it again");
        }
    }
}
