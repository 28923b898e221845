package org.pamir.ingest.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** An answer as it is stored. */
@Entity
@Immutable
@Table(name = "proposal_answer")
class AnswerRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long proposal;
    String rule;
    String section;
    String indicator;
    String text;

    @Column(name = "author")
    String by;

    Instant at;
    String warning;

    Answer answer() {
        return new Answer(rule, section, Optional.ofNullable(indicator), text, by, at, warning);
    }
}
