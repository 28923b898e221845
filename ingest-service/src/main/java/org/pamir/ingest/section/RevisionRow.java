package org.pamir.ingest.section;

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
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;

/** A revision as it is stored. */
@Entity
@Immutable
@Table(name = "revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {

    record Key(String edition, String country, String section, int revision) implements Serializable {}

    @Id
    String edition;

    @Id
    String country;

    @Id
    String section;

    @Id
    int revision;

    long version;
    String narrative;

    /** Half-steps by indicator. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> scores;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Map<String, String>> sources;

    @Column(name = "author")
    String by;

    Instant at;
    String message;

    static RevisionRow of(SectionRevised revised) {
        RevisionRow row = new RevisionRow();
        row.edition = revised.edition();
        row.country = revised.country();
        row.section = revised.section();
        row.revision = revised.revision();
        row.version = revised.version();
        row.narrative = revised.narrative();
        row.scores = new LinkedHashMap<>();
        revised.scores()
                .forEach((indicator, score) -> row.scores.put(indicator, score == null ? null : score.halfSteps()));
        row.sources = revised.sources().stream()
                .map(source -> Map.of("title", source.title(), "url", source.url()))
                .toList();
        row.by = revised.by();
        row.at = revised.at();
        row.message = revised.message();
        return row;
    }

    SectionRevised revised() {
        return new SectionRevised(
                edition,
                country,
                section,
                revision,
                version,
                narrative,
                orderedScores(),
                orderedSources(),
                by,
                at,
                message);
    }

    /** In the order of the methodology: the database keeps no order of keys. */
    private Map<String, Score> orderedScores() {
        Map<String, Score> ordered = new LinkedHashMap<>();
        Methodologies.all()
                .edition(edition)
                .flatMap(methodology -> methodology.section(section))
                .orElseThrow()
                .indicators()
                .stream()
                .map(Indicator::code)
                .filter(scores::containsKey)
                .forEach(code -> ordered.put(code, score(code)));
        // An indicator that the methodology has since lost stays in the revisions that had it.
        scores.keySet().stream().sorted().forEach(code -> ordered.putIfAbsent(code, score(code)));
        return ordered;
    }

    private Score score(String indicator) {
        Integer halfSteps = scores.get(indicator);
        return halfSteps == null ? null : new Score(halfSteps);
    }

    private List<Source> orderedSources() {
        return sources.stream()
                .map(source -> new Source(
                        Objects.requireNonNull(source.get("title")), Objects.requireNonNull(source.get("url"))))
                .toList();
    }
}
