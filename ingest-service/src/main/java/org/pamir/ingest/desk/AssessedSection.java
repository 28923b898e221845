package org.pamir.ingest.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.history.BlamedRevision;
import org.pamir.ingest.warning.Warning;

/**
 * A section as its editors see it.
 *
 * @param current nothing where nobody wrote it
 * @param scores of all its indicators
 * @param warnings about what is there now
 */
record AssessedSection(
        Section section, Optional<SectionRevised> current, List<ScoredIndicator> scores, List<Warning> warnings) {

    /**
     * @param score nothing where it is not scored
     * @param from the revision that set it, or took it away
     */
    record ScoredIndicator(Indicator indicator, Optional<Score> score, Optional<BlamedRevision> from) {}

    public String code() {
        return section.code();
    }

    public String narrative() {
        return current.map(SectionRevised::narrative).orElse("");
    }

    public List<Source> sources() {
        return current.map(SectionRevised::sources).orElse(List.of());
    }

    public int revision() {
        return current.map(SectionRevised::revision).orElse(0);
    }

    public long scored() {
        return scores.stream().filter(score -> score.score().isPresent()).count();
    }

    public boolean isComplete() {
        return gaps().isEmpty();
    }

    /** What is missing, each in a sentence. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (narrative().isBlank()) {
            gaps.add("There is no narrative.");
        }
        List<String> unscored = scores.stream()
                .filter(score -> score.score().isEmpty())
                .map(score -> score.indicator().title())
                .toList();
        if (!unscored.isEmpty()) {
            gaps.add("Not scored: " + String.join(", ", unscored) + ".");
        }
        if (sources().isEmpty()) {
            gaps.add("There is no source.");
        }
        return gaps;
    }
}
