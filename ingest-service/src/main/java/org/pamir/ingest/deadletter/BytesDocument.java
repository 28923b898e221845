package org.pamir.ingest.deadletter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bytes of a letter: as a text where they are one, else in base64; never both. */
@Schema(name = "DeadLetterBytes")
record BytesDocument(
        @Schema(description = "Where they are UTF-8; of a value: UTF-8 and JSON")
        String text,

        @Schema(description = "Where they are not") String base64) {

    /** Null for null. */
    static BytesDocument of(byte[] bytes) {
        return bytes == null ? null : utf8(bytes).map(BytesDocument::text).orElseGet(() -> base64(bytes));
    }

    /** The same, where only JSON counts as a text. Null for null. */
    static BytesDocument ofJson(byte[] bytes) {
        return bytes == null
                ? null
                : utf8(bytes)
                        .filter(DeadLetterDocument::isJson)
                        .map(BytesDocument::text)
                        .orElseGet(() -> base64(bytes));
    }

    private static BytesDocument text(String text) {
        return new BytesDocument(text, null);
    }

    private static BytesDocument base64(byte[] bytes) {
        return new BytesDocument(null, Base64.getEncoder().encodeToString(bytes));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
