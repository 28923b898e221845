package org.pamir.ingest.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.section.VersionKey;

/** A revision that waits for its record to be acknowledged. */
@Entity
@Table(name = "outbox")
@IdClass(OutboxRow.Key.class)
class OutboxRow {

    record Key(String edition, String country, long version) implements Serializable {}

    @Id
    String edition;

    @Id
    String country;

    @Id
    long version;

    String traceparent;

    VersionKey versionKey() {
        return new VersionKey(new AssessmentKey(edition, country), version);
    }
}
