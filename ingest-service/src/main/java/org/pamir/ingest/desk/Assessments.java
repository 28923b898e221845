package org.pamir.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.country.Country;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.history.Blame;
import org.pamir.ingest.history.BlamedScore;
import org.pamir.ingest.history.History;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionContent;
import org.pamir.ingest.warning.Warning;
import org.pamir.ingest.warning.Warnings;

/** Puts together what the desk shows of an assessment. */
@ApplicationScoped
class Assessments {

    private final Ledger ledger;
    private final History history;
    private final Warnings warnings;

    Assessments(Ledger ledger, History history, Warnings warnings) {
        this.ledger = ledger;
        this.history = history;
        this.warnings = warnings;
    }

    @Transactional
    Assessment of(Methodology methodology, Country country) {
        AssessmentKey key = new AssessmentKey(methodology.edition(), country.code());
        Map<String, SectionRevised> written = ledger.sections(key);
        Optional<SectionRevised> last = written.values().stream().max(Comparator.comparing(SectionRevised::version));
        return new Assessment(
                methodology,
                country,
                last.map(SectionRevised::version).orElse(0L),
                last,
                methodology.sections().stream()
                        .map(section -> section(key, section, Optional.ofNullable(written.get(section.code()))))
                        .toList());
    }

    private AssessedSection section(AssessmentKey key, Section section, Optional<SectionRevised> current) {
        if (current.isEmpty()) {
            return new AssessedSection(section, current, scores(section, Map.of(), Map.of()), List.of());
        }
        SectionRevised revised = current.get();
        Blame blame = history.blame(key, section);
        SectionContent content = SectionContent.of(section, revised.narrative(), revised.scores(), revised.sources());
        List<Warning> warned = warnings.of(section, content, content, blame.lastChanges());
        return new AssessedSection(section, current, scores(section, content.scores(), blame.scores()), warned);
    }

    private static List<AssessedSection.ScoredIndicator> scores(
            Section section, Map<String, Score> scores, Map<String, BlamedScore> blame) {
        return section.indicators().stream()
                .map(indicator -> new AssessedSection.ScoredIndicator(
                        indicator,
                        Optional.ofNullable(scores.get(indicator.code())),
                        Optional.ofNullable(blame.get(indicator.code())).map(BlamedScore::from)))
                .toList();
    }
}
