package org.pamir.ingest.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.section.SectionContent;

/** What a section says, in an answer. */
record ContentDocument(String narrative, Map<String, BigDecimal> scores, List<Source> sources) {

    static ContentDocument of(SectionContent content) {
        return new ContentDocument(content.narrative(), scores(content.scores()), content.sources());
    }

    static Map<String, BigDecimal> scores(Map<String, Score> scores) {
        Map<String, BigDecimal> decimals = new LinkedHashMap<>();
        scores.forEach((indicator, score) -> decimals.put(indicator, score == null ? null : score.decimal()));
        return decimals;
    }
}
