package org.pamir.assessment.projection;

import java.time.Instant;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.EventType;
import org.pamir.contract.event.SectionRevised;

/**
 * An event as history keeps it.
 *
 * @param section the section that was revised; null in events of another type, and {@code revision} 0 with it
 * @param data the event's JSON, byte for byte as it came
 */
record Fact(EventType type, AssessmentKey key, long version, Instant at, String section, int revision, byte[] data) {

    static Fact of(EventType type, Event event, byte[] data) {
        String section = event instanceof SectionRevised revised ? revised.section() : null;
        int revision = event instanceof SectionRevised revised ? revised.revision() : 0;
        return new Fact(type, event.key(), event.version(), event.at(), section, revision, data);
    }
}
