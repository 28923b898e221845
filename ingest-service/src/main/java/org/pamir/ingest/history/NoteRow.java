package org.pamir.ingest.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.pamir.contract.event.SectionRevised;

/** A note as it is stored. */
@Entity
@Immutable
@Table(name = "note")
class NoteRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String edition;
    String country;
    String section;
    int revision;
    String text;

    @Column(name = "author")
    String by;

    Instant at;

    static NoteRow of(SectionRevised revision, String text, String by, Instant at) {
        NoteRow row = new NoteRow();
        row.edition = revision.edition();
        row.country = revision.country();
        row.section = revision.section();
        row.revision = revision.revision();
        row.text = text;
        row.by = by;
        row.at = at;
        return row;
    }

    Note note() {
        return new Note(id, text, by, at);
    }
}
