package org.pamir.ingest.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;

/** Private notes on revisions. */
@ApplicationScoped
public class Notes {

    private final NoteStore notes;
    private final AuditLog audit;
    private final Clock clock;

    Notes(NoteStore notes, AuditLog audit, Clock clock) {
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param revision one that is there
     * @param text 1 to {@link Note#LONGEST} characters
     */
    @Transactional
    public Note add(SectionRevised revision, String text, String by) {
        Note note = notes.add(revision, text, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        // That there is a note is everybody's affair who may read the log; what it says is not.
        audit.record(AuditEntry.of(by, AuditAction.NOTE_ADDED)
                .about(revision.key())
                .in(revision.section())
                .with("revision", revision.revision())
                .with("note", note.id()));
        return note;
    }

    /**
     * Oldest first.
     *
     * @param after only notes with larger ids
     */
    @Transactional
    public List<Note> of(SectionRevised revision, long after, int limit) {
        return notes.of(revision, after, limit);
    }
}
