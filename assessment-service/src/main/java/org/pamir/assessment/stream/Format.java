package org.pamir.assessment.stream;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pamir.assessment.log.Cursor;

/** How a stream is written: server-sent events as the WHATWG's HTML standard has them, or a line of JSON for each. */
enum Format {
    SERVER_SENT_EVENTS("text/event-stream") {

        @Override
        Buffer event(Cursor cursor, String name, byte[] json) {
            return join("id: " + cursor + "\nevent: " + name + "\ndata: ", json, "\n\n");
        }

        /** An event without data is not dispatched, but its id is what the client will resume from. */
        @Override
        Buffer beginning(Cursor cursor, Duration retry) {
            return text(": welcome\nretry: " + retry.toMillis() + "\nid: " + cursor + "\n\n");
        }

        @Override
        Buffer alive(Cursor cursor) {
            return text(": alive\nid: " + cursor + "\n\n");
        }

        @Override
        Buffer ending(Cursor cursor, String why, Duration retry) {
            return text(": closing, " + why + "\nretry: " + retry.toMillis() + "\nid: " + cursor + "\n\n");
        }
    },

    LINES("application/x-ndjson") {

        @Override
        Buffer event(Cursor cursor, String name, byte[] json) {
            return join("{\"id\":\"" + cursor + "\",\"event\":\"" + name + "\",\"data\":", json, "}\n");
        }

        @Override
        Buffer beginning(Cursor cursor, Duration retry) {
            return event(cursor, "welcome", retry(retry));
        }

        @Override
        Buffer alive(Cursor cursor) {
            return event(cursor, "alive", "null".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        Buffer ending(Cursor cursor, String why, Duration retry) {
            return event(cursor, "closing", retry(retry));
        }

        private byte[] retry(Duration retry) {
            return ("{\"retry\":" + retry.toMillis() + "}").getBytes(StandardCharsets.UTF_8);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** An event. Line breaks between the tokens of its JSON become blanks: there are none inside of them. */
    abstract Buffer event(Cursor cursor, String name, byte[] json);

    /** The first thing that is said: where the stream begins. */
    abstract Buffer beginning(Cursor cursor, Duration retry);

    /** Nothing has happened up to here that this client wants. */
    abstract Buffer alive(Cursor cursor);

    /** The last thing that is said: nothing is wrong, the client may go on from here. */
    abstract Buffer ending(Cursor cursor, String why, Duration retry);

    private static Buffer text(String text) {
        return Buffer.buffer(text);
    }

    private static Buffer join(String before, byte[] json, String after) {
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        byte[] tail = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + json.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        for (int i = 0; i < json.length; i++) {
            all[head.length + i] = json[i] == '\n' || json[i] == '\r' ? (byte) ' ' : json[i];
        }
        System.arraycopy(tail, 0, all, head.length + json.length, tail.length);
        return Buffer.buffer(all);
    }
}
