package org.pamir.ingest.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A comment as it is stored. */
@Entity
@Table(name = "proposal_comment")
class CommentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long proposal;
    String section;
    String indicator;
    String text;

    @Column(name = "author")
    String by;

    Instant at;

    @Column(name = "resolved_by")
    String resolvedBy;

    @Column(name = "resolved_at")
    Instant resolvedAt;

    Comment comment() {
        return new Comment(
                id,
                Optional.ofNullable(section),
                Optional.ofNullable(indicator),
                text,
                by,
                at,
                Optional.ofNullable(resolvedBy).map(name -> new Comment.Resolution(name, resolvedAt)));
    }
}
