package org.pamir.ingest.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.merge.ScoreChange;
import org.pamir.ingest.merge.TextChange;
import org.pamir.ingest.section.SectionContent;

/** The rules that editors expect of a change: a pure function of the change and of what is known about before. */
final class WarningRules {

    private final Section section;
    private final SectionContent before;
    private final SectionContent after;
    private final ContentDiff diff;
    private final WarningPolicy policy;
    private final List<Warning> found = new ArrayList<>();

    private WarningRules(Section section, SectionContent before, SectionContent after, WarningPolicy policy) {
        this.section = section;
        this.before = before;
        this.after = after;
        this.diff = ContentDiff.of(before, after);
        this.policy = policy;
    }

    static List<Warning> check(
            Section section, SectionContent before, SectionContent after, LastChanges known, WarningPolicy policy) {
        WarningRules rules = new WarningRules(section, before, after, policy);
        section.indicators().forEach(rules::jump);
        rules.scoresWithoutNarrative();
        rules.narrativeWithoutScores();
        rules.withoutSource();
        rules.narrativeOlderThanScores(known);
        return List.copyOf(rules.found);
    }

    /** A first score, or none any more, is no jump: there is nothing to measure it from. */
    private void jump(Indicator indicator) {
        ScoreChange change = diff.scores().get(indicator.code());
        if (change == null || change.from() == null || change.to() == null) {
            return;
        }
        Score distance =
                new Score(Math.abs(change.to().halfSteps() - change.from().halfSteps()));
        if (distance.compareTo(policy.jump()) >= 0) {
            Map<String, String> inputs = new LinkedHashMap<>();
            inputs.put("from", change.from().toString());
            inputs.put("to", change.to().toString());
            boolean up = change.to().compareTo(change.from()) > 0;
            warn(
                    WarningCode.SCORE_JUMP,
                    indicator.code(),
                    inputs,
                    indicator.title() + (up ? " rises" : " falls") + " by " + distance + ", from " + change.from()
                            + " to " + change.to() + ": say why.");
        }
    }

    private void scoresWithoutNarrative() {
        if (diff.scores().isEmpty() || diff.isNarrativeChanged()) {
            return;
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        diff.scores().forEach((indicator, change) -> inputs.put(indicator, words(change)));
        String changed = section.indicators().stream()
                .filter(indicator -> inputs.containsKey(indicator.code()))
                .map(indicator -> indicator.title() + " (" + inputs.get(indicator.code()) + ")")
                .collect(Collectors.joining(", "));
        warn(
                WarningCode.SCORES_WITHOUT_NARRATIVE,
                null,
                inputs,
                "The narrative of " + section.title() + " stays as it is while scores change: " + changed + ".");
    }

    private void narrativeWithoutScores() {
        if (!diff.isNarrativeChanged()
                || !diff.scores().isEmpty()
                || section.indicators().isEmpty()) {
            return;
        }
        long inserted = diff.words(TextChange.Op.INSERT);
        long deleted = diff.words(TextChange.Op.DELETE);
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("words_inserted", Long.toString(inserted));
        inputs.put("words_deleted", Long.toString(deleted));
        warn(
                WarningCode.NARRATIVE_WITHOUT_SCORES,
                null,
                inputs,
                "The scores of " + section.title() + " stay as they are while the narrative changes: "
                        + count(inserted, "word") + " more, " + count(deleted, "word") + " less.");
    }

    private void withoutSource() {
        long scored = after.scores().values().stream().filter(Objects::nonNull).count();
        if (scored > 0 && after.sources().isEmpty() && !after.equals(before)) {
            Map<String, String> inputs = new LinkedHashMap<>();
            inputs.put("scored", Long.toString(scored));
            warn(
                    WarningCode.SCORE_WITHOUT_SOURCE,
                    null,
                    inputs,
                    section.title() + " has " + count(scored, "score") + " and no source.");
        }
    }

    /** Looks at what was there before; that this very change leaves the narrative behind is another rule's to say. */
    private void narrativeOlderThanScores(LastChanges known) {
        LastChange newest = null;
        Indicator last = null;
        for (Indicator indicator : section.indicators()) {
            LastChange change = known.scores().get(indicator.code());
            if (change != null && (newest == null || change.revision() > newest.revision())) {
                newest = change;
                last = indicator;
            }
        }
        LastChange narrative = known.narrative();
        if (newest == null
                || diff.isNarrativeChanged()
                || narrative != null && narrative.revision() >= newest.revision()) {
            return;
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("narrative_revision", narrative == null ? "0" : Integer.toString(narrative.revision()));
        inputs.put("narrative_at", narrative == null ? "" : narrative.at().toString());
        inputs.put("scores_revision", Integer.toString(newest.revision()));
        inputs.put("scores_at", newest.at().toString());
        String since = narrative == null
                ? "nobody wrote a narrative of " + section.title() + " yet."
                : "the narrative of " + section.title() + " is from revision " + narrative.revision() + ".";
        warn(
                WarningCode.NARRATIVE_OLDER_THAN_SCORES,
                null,
                inputs,
                last.title() + " was scored in revision " + newest.revision() + "; " + since);
    }

    private void warn(WarningCode code, String indicator, Map<String, String> inputs, String sentence) {
        found.add(new Warning(
                code.word(),
                section.code(),
                indicator,
                inputs,
                sentence,
                policy.blocking().contains(code)));
    }

    private static String words(ScoreChange change) {
        return word(change.from()) + " to " + word(change.to());
    }

    private static String word(Score score) {
        return score == null ? "not scored" : score.toString();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
