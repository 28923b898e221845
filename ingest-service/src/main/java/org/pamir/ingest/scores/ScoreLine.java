package org.pamir.ingest.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Score;

/**
 * What a row says about an assessment.
 *
 * @param row as the file counts, from 1
 * @param scores by indicator, where there is one
 * @param sections those that have a column in this table
 * @param printed by composite, the publisher's results, as printed
 */
record ScoreLine(
        String sheet,
        int row,
        AssessmentKey assessment,
        Map<String, Score> scores,
        Set<String> sections,
        Map<String, BigDecimal> printed) {

    ScoreLine {
        scores = Map.copyOf(scores);
        sections = Set.copyOf(sections);
        printed = Map.copyOf(printed);
    }
}
