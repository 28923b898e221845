package org.pamir.assessment.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A delivery whose time has come.
 *
 * @param message the {@code webhook-id}
 * @param type such as {@code assessment.moved}
 * @param at when what it tells happened
 * @param tries failed attempts so far
 */
record Due(long id, String message, Kind kind, String type, Instant at, int tries) {

    enum Kind {
        EVENT,
        RESYNC,
        VERIFICATION
    }

    /** The body as the specification has it. The event stands in it byte for byte as it was published. */
    byte[] body(byte[] data) {
        // Neither an id nor a type has anything in it that JSON escapes.
        byte[] begin = "{\"id\":\"%s\",\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":"
                .formatted(message, type, at)
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(begin.length + data.length + 1)
                .put(begin)
                .put(data)
                .put((byte) '}')
                .array();
    }
}
