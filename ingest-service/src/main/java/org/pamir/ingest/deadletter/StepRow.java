package org.pamir.ingest.deadletter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A step of a letter as it is stored. */
@Entity
@Immutable
@Table(name = "dead_letter_step")
class StepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long letter;
    String what;
    Instant at;
    String actor;
    String message;

    static StepRow of(long letter, Step step) {
        StepRow row = new StepRow();
        row.letter = letter;
        row.what = step.what().word();
        row.at = step.at();
        row.actor = step.by();
        row.message = step.message();
        return row;
    }

    Step step() {
        return new Step(Step.What.of(what), at, actor, message);
    }
}
