package org.pamir.ingest.republication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A republication as it is stored. */
@Entity
@Table(name = "republication")
class RepublicationRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String edition;
    String country;
    Instant since;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    long found;
    long queued;

    @Column(name = "last_version")
    long lastVersion;

    @Column(name = "up_to")
    long upTo;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    Selection selection() {
        return new Selection(edition, country, since);
    }

    void queued(long count, long version) {
        lastVersion = version;
        queued += count;
        found = Math.max(found, queued);
    }

    Republication republication() {
        return new Republication(
                id, selection(), requestedBy, requestedAt, found, queued, queuedAt != null, 0, finishedAt);
    }
}
