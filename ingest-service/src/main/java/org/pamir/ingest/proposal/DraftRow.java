package org.pamir.ingest.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.section.SectionContent;

/** A saved draft of a section as it is stored. */
@Entity
@Immutable
@Table(name = "proposal_draft")
@IdClass(DraftRow.Key.class)
class DraftRow {

    record Key(long proposal, String section, int draft) implements Serializable {}

    @Id
    long proposal;

    @Id
    String section;

    @Id
    int draft;

    @Column(name = "base_revision")
    int baseRevision;

    String narrative;

    /** Half-steps by indicator. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> scores;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, String>> sources;

    Instant at;

    static DraftRow of(long proposal, ProposedSection proposed, Instant at) {
        DraftRow row = new DraftRow();
        row.proposal = proposal;
        row.section = proposed.section();
        row.draft = proposed.draft();
        row.baseRevision = proposed.baseRevision();
        row.narrative = proposed.content().narrative();
        row.scores = new LinkedHashMap<>();
        proposed.content()
                .scores()
                .forEach((indicator, score) -> row.scores.put(indicator, score == null ? null : score.halfSteps()));
        row.sources = proposed.content().sources().stream()
                .map(source -> Map.of("title", source.title(), "url", source.url()))
                .toList();
        row.at = at;
        return row;
    }

    /** @param methodology of the section: the database keeps no order of keys */
    ProposedSection proposed(Section methodology) {
        Map<String, Score> read = new LinkedHashMap<>();
        scores.forEach((indicator, halfSteps) -> read.put(indicator, halfSteps == null ? null : new Score(halfSteps)));
        List<Source> rested = sources.stream()
                .map(source -> new Source(source.get("title"), source.get("url")))
                .toList();
        return new ProposedSection(
                section, baseRevision, draft, SectionContent.of(methodology, narrative, read, rested));
    }
}
