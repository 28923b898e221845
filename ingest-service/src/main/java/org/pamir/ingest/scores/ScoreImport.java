package org.pamir.ingest.scores;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.identity.Origin;
import org.pamir.ingest.section.AppliedChange;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionChange;
import org.pamir.ingest.section.SectionContent;

/** Brings the scores of tables into the sections that they belong to, all or none. */
@ApplicationScoped
class ScoreImport {

    private final Ledger ledger;

    ScoreImport(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An empty cell, and a column that is not there, leave a score as it is; narrative and sources stay in any case. */
    ScoreReport run(ScoreTables tables, Origin origin, String message, boolean dryRun) {
        if (tables.problems().count() > 0) {
            return ScoreReport.refused(tables, dryRun);
        }
        Map<AssessmentKey, Map<String, Score>> resulting = new HashMap<>();
        List<SectionChange> changes = new ArrayList<>();
        for (ScoreLine row : tables.rows()) {
            Map<String, Score> scores = new HashMap<>();
            resulting.put(row.assessment(), scores);
            for (Section section : methodology(row).sections()) {
                // A section without a column is only looked at: composites rest on all of them.
                changes.add(new SectionChange(row.assessment(), section.code(), current -> {
                    SectionContent changed = changed(current, row.scores());
                    scores.putAll(changed.scores());
                    return changed;
                }));
            }
        }
        List<AppliedChange> applied = ledger.applyAll(changes, origin, message, dryRun);
        return ScoreReport.accepted(tables, dryRun, count(tables, applied), differences(tables, resulting));
    }

    private static SectionContent changed(SectionContent current, Map<String, Score> given) {
        Map<String, Score> scores = new LinkedHashMap<>(current.scores());
        scores.replaceAll(given::getOrDefault);
        return current.withScores(scores);
    }

    private static ScoreReport.SectionCounts count(ScoreTables tables, List<AppliedChange> applied) {
        Map<AssessmentKey, ScoreLine> rows = new HashMap<>();
        tables.rows().forEach(row -> rows.put(row.assessment(), row));
        Map<AppliedChange.Kind, Integer> counts = new HashMap<>();
        applied.stream()
                .filter(change -> rows.get(change.assessment()).sections().contains(change.section()))
                .forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return new ScoreReport.SectionCounts(
                counts.getOrDefault(AppliedChange.Kind.CREATED, 0),
                counts.getOrDefault(AppliedChange.Kind.REVISED, 0),
                counts.getOrDefault(AppliedChange.Kind.UNCHANGED, 0));
    }

    private static List<Difference> differences(ScoreTables tables, Map<AssessmentKey, Map<String, Score>> resulting) {
        List<Difference> differences = new ArrayList<>();
        for (ScoreLine row : tables.rows()) {
            Map<String, MeasureValue> computed = methodology(row).evaluate(resulting.get(row.assessment()));
            computed.forEach((measure, value) -> {
                BigDecimal printed = published(row.printed().get(measure));
                if (printed != null && !printed.equals(value.value())) {
                    String country = row.assessment().country();
                    differences.add(new Difference(row.sheet(), row.row(), country, measure, printed, value.value()));
                }
            });
        }
        return differences;
    }

    /** As {@link Fraction#published} does it, for a number that need not be one of the Index. */
    private static BigDecimal published(BigDecimal printed) {
        if (printed == null) {
            return null;
        }
        BigDecimal rounded = printed.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static Methodology methodology(ScoreLine row) {
        return Methodologies.all().edition(row.assessment().edition()).orElseThrow();
    }
}
