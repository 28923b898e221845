package org.pamir.assessment.stream;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.pamir.assessment.log.Cursor;
import org.pamir.assessment.log.Entry;

/** An entry of the log as clients get it: written once in each format, however many of them there are. */
final class Frame {

    private final Cursor cursor;
    private final Entry entry;
    private final AtomicReferenceArray<Buffer> written = new AtomicReferenceArray<>(Format.values().length);

    Frame(String log, Entry entry) {
        this.cursor = new Cursor(log, entry.position());
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    long position() {
        return entry.position();
    }

    /** Shared by all who ask: not to be changed. */
    Buffer in(Format format) {
        Buffer known = written.get(format.ordinal());
        if (known == null) {
            known = format.event(cursor, entry.type().word(), entry.data());
            written.set(format.ordinal(), known);
        }
        return known;
    }
}
