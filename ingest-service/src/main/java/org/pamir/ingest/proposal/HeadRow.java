package org.pamir.ingest.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Which draft of a section a proposal holds now. */
@Entity
@Table(name = "proposal_section")
@IdClass(HeadRow.Key.class)
class HeadRow {

    record Key(long proposal, String section) implements Serializable {}

    @Id
    long proposal;

    @Id
    String section;

    int draft;

    @Column(name = "published_revision")
    Integer publishedRevision;

    Boolean unchanged;
}
