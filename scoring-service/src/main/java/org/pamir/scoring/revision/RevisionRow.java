package org.pamir.scoring.revision;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.pamir.contract.event.EventCodec;

/** An applied revision with what was emitted for it. */
@Entity
@Table(name = "revision")
class RevisionRow {

    @EmbeddedId
    RevisionId id;

    String section;
    int revision;
    byte[] event;
    String traceparent;
    byte[] scorecard;
    byte[] movement;

    static RevisionRow of(ScoredRevision scored) {
        RevisionRow row = new RevisionRow();
        row.id = RevisionId.of(scored.revision());
        row.section = scored.revision().section();
        row.revision = scored.revision().revision();
        row.event = EventCodec.write(scored.revision());
        row.traceparent = scored.traceparent();
        row.scorecard = scored.scorecard();
        row.movement = scored.movement();
        return row;
    }
}
