package org.pamir.ingest.section;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;

/** A revision as it is stored. */
final class RevisionRow {

    /** What {@link #read} reads, of the table {@code revision}. */
    static final String COLUMNS = "revision.edition, revision.country, revision.section, revision.revision, "
            + "revision.version, narrative, scores, sources, author, at, message";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, String>>> SOURCES = new TypeReference<>() {};

    private RevisionRow() {}

    static SectionRevised read(ResultSet row) throws SQLException {
        String edition = row.getString(1);
        String section = row.getString(3);
        return new SectionRevised(
                edition,
                row.getString(2),
                section,
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                ordered(edition, section, json(row.getString(7), SCORES)),
                sources(json(row.getString(8), SOURCES)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11));
    }

    /** Half-steps by indicator. */
    static String scores(SectionRevised revised) {
        Map<String, Integer> halfSteps = new LinkedHashMap<>();
        revised.scores()
                .forEach((indicator, score) -> halfSteps.put(indicator, score == null ? null : score.halfSteps()));
        return text(halfSteps);
    }

    static String sources(SectionRevised revised) {
        return text(revised.sources().stream()
                .map(source -> Map.of("title", source.title(), "url", source.url()))
                .toList());
    }

    /** In the order of the methodology: the database keeps no order of keys. */
    private static Map<String, Score> ordered(String edition, String section, Map<String, Integer> scores) {
        Map<String, Score> ordered = new LinkedHashMap<>();
        Methodologies.all()
                .edition(edition)
                .flatMap(methodology -> methodology.section(section))
                .orElseThrow()
                .indicators()
                .stream()
                .map(Indicator::code)
                .filter(scores::containsKey)
                .forEach(code -> ordered.put(code, score(scores.get(code))));
        // An indicator that the methodology has since lost stays in the revisions that had it.
        scores.keySet().stream().sorted().forEach(code -> ordered.putIfAbsent(code, score(scores.get(code))));
        return ordered;
    }

    private static Score score(Integer halfSteps) {
        return halfSteps == null ? null : new Score(halfSteps);
    }

    private static List<Source> sources(List<Map<String, String>> stored) {
        return stored.stream()
                .map(source -> new Source(
                        Objects.requireNonNull(source.get("title")), Objects.requireNonNull(source.get("url"))))
                .toList();
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored revision cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a revision cannot be written: " + e.getOriginalMessage(), e);
        }
    }
}
