package org.pamir.ingest.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.pamir.contract.event.AssessmentKey;

/** The row of an assessment that its writers lock. */
@Entity
@Table(name = "assessment")
@IdClass(AssessmentRow.Key.class)
class AssessmentRow {

    record Key(String edition, String country) implements Serializable {}

    @Id
    String edition;

    @Id
    String country;

    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    OpenAssessment open() {
        return new OpenAssessment(new AssessmentKey(edition, country), version, updatedAt);
    }
}
