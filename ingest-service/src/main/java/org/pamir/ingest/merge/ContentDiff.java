package org.pamir.ingest.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pamir.contract.event.Source;
import org.pamir.ingest.section.SectionContent;

/**
 * What became of a section's content.
 *
 * @param narrative word by word: what is equal and inserted makes the new text, what is equal and deleted the old one
 * @param scores by indicator, the changed ones only, in the order of the methodology
 * @param added sources of the new content that the old one lacks; one with another title is both removed and added
 */
public record ContentDiff(
        List<TextChange> narrative, Map<String, ScoreChange> scores, List<Source> added, List<Source> removed) {

    public ContentDiff {
        narrative = List.copyOf(narrative);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    public static ContentDiff of(SectionContent from, SectionContent to) {
        Map<String, ScoreChange> scores = new LinkedHashMap<>();
        to.scores().forEach((indicator, score) -> {
            if (!Objects.equals(from.scores().get(indicator), score)) {
                scores.put(indicator, new ScoreChange(from.scores().get(indicator), score));
            }
        });
        return new ContentDiff(
                TextDiff.of(from.narrative(), to.narrative()),
                scores,
                without(to.sources(), from.sources()),
                without(from.sources(), to.sources()));
    }

    public boolean isNarrativeChanged() {
        return narrative.stream().anyMatch(change -> change.op() != TextChange.Op.EQUAL);
    }

    /** How many words came or went, by operation. */
    public long words(TextChange.Op op) {
        return narrative.stream()
                .filter(change -> change.op() == op)
                .flatMap(change -> Words.of(change.text()).stream())
                .filter(Words::isWord)
                .count();
    }

    private static List<Source> without(List<Source> sources, List<Source> others) {
        List<Source> left = new ArrayList<>(sources);
        others.forEach(left::remove);
        return left;
    }
}
