package org.pamir.scoring.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;

/**
 * An assessment at one version: what its revisions 1 to that version come to. It never changes; the next version is
 * another one.
 *
 * @param version the sum of the revision numbers of its sections; 0 while nothing is written
 * @param sections the newest revision of each section that was written
 * @param measures every measure of the edition, in the order of the methodology
 * @param quadrant null while one of its composites has no value
 */
public record Assessment(
        AssessmentKey key,
        Methodology methodology,
        long version,
        Map<String, SectionRevised> sections,
        Map<String, MeasureValue> measures,
        String quadrant) {

    /** @param newest the newest revision of each section that was written */
    public static Assessment of(AssessmentKey key, Methodology methodology, Collection<SectionRevised> newest) {
        Map<String, SectionRevised> sections = new HashMap<>();
        Map<String, Score> scores = new HashMap<>();
        long version = 0;
        for (SectionRevised revision : newest) {
            sections.put(revision.section(), revision);
            scores.putAll(revision.scores());
            version += revision.revision();
        }
        Map<String, MeasureValue> measures = methodology.evaluate(scores);
        return new Assessment(
                key,
                methodology,
                version,
                sections,
                measures,
                methodology.quadrant(measures).orElse(null));
    }

    public static Assessment unwritten(AssessmentKey key, Methodology methodology) {
        return of(key, methodology, Map.<String, SectionRevised>of().values());
    }

    /** Why a revision that is not applied yet can never be, whatever else comes; nothing if it may. */
    Optional<String> contradiction(SectionRevised revision) {
        long edits = revision.version() - version;
        long steps = (long) revision.revision() - revisionOf(revision.section());
        // Each edit adds one to one section: in n edits a section moves by n at most, and the last one moves its own.
        return steps >= 1 && steps <= edits
                ? Optional.empty()
                : Optional.of("revision " + revision.revision() + " of " + revision.section() + " cannot make version "
                        + revision.version() + ": at version " + version + " the section is at revision "
                        + revisionOf(revision.section()));
    }

    /** The next version. */
    Assessment with(SectionRevised revision) {
        Map<String, SectionRevised> next = new HashMap<>(sections);
        next.put(revision.section(), revision);
        return of(key, methodology, next.values());
    }

    /** The revision that made this version. */
    public SectionRevised last() {
        return sections.values().stream()
                .max(Comparator.comparingLong(SectionRevised::version))
                .orElseThrow(() -> new IllegalStateException(key + " is not written yet"));
    }

    public ScorecardComputed scorecard() {
        SectionRevised last = last();
        Map<String, Integer> revisions = new LinkedHashMap<>();
        for (Section section : methodology.sections()) {
            if (sections.containsKey(section.code())) {
                revisions.put(section.code(), revisionOf(section.code()));
            }
        }
        return new ScorecardComputed(
                key.edition(),
                key.country(),
                version,
                last.at(),
                methodology.id(),
                quadrant,
                measures,
                revisions,
                last.cause());
    }

    private int revisionOf(String section) {
        SectionRevised newest = sections.get(section);
        return newest == null ? 0 : newest.revision();
    }
}
