package org.pamir.ingest.desk.proposal;

import java.util.List;
import java.util.Optional;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.proposal.AnsweredWarning;
import org.pamir.ingest.proposal.Comment;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.SectionMerge;
import org.pamir.ingest.section.SectionContent;

/**
 * A section of a proposal beside what it would replace.
 *
 * @param narrative nothing where the text stays as it is
 * @param moved the ledger has a revision that the proposal does not rest on
 * @param warnings answered ones included
 * @param comments about the section as a whole; those about a score are with it
 */
record ReviewedSection(
        Section section,
        SectionMerge merge,
        List<DiffPair.Block> narrative,
        List<ScoreLine> scores,
        List<Source> added,
        List<Source> removed,
        boolean moved,
        List<AnsweredWarning> warnings,
        List<Comment> comments) {

    /** @param from null where it is not scored, and so is to */
    record ScoreLine(Indicator indicator, Score from, Score to, List<Comment> comments) {

        public boolean isChanged() {
            return from == null ? to != null : !from.equals(to);
        }

        /** Such as {@code +1.5}; empty where there is nothing to measure from. */
        public String jump() {
            if (from == null || to == null) {
                return "";
            }
            int steps = to.halfSteps() - from.halfSteps();
            return (steps < 0 ? "\u2212" : "+") + new Score(Math.abs(steps));
        }

        public boolean isUp() {
            return from != null && to != null && to.compareTo(from) > 0;
        }
    }

    static ReviewedSection of(ProposalView view, Section section, SectionMerge merge) {
        boolean over = view.proposal().state().isFinal();
        SectionContent before = over ? merge.base() : merge.theirs();
        SectionContent after = over ? merge.mine() : merge.merged().content();
        ContentDiff diff = ContentDiff.of(before, after);
        List<Comment> comments = view.comments().stream()
                .filter(comment -> comment.section().equals(Optional.of(section.code())))
                .toList();
        return new ReviewedSection(
                section,
                merge,
                diff.isNarrativeChanged() ? DiffPair.blocks(diff.narrative()) : List.of(),
                section.indicators().stream()
                        .map(indicator -> new ScoreLine(
                                indicator,
                                before.scores().get(indicator.code()),
                                after.scores().get(indicator.code()),
                                comments.stream()
                                        .filter(comment -> comment.indicator().equals(Optional.of(indicator.code())))
                                        .toList()))
                        .toList(),
                diff.added(),
                diff.removed(),
                !over && merge.baseRevision() != merge.currentRevision(),
                view.warnings().stream()
                        .filter(answered -> answered.warning().section().equals(section.code()))
                        .toList(),
                comments.stream()
                        .filter(comment -> comment.indicator().isEmpty())
                        .toList());
    }

    public List<ScoreLine> changedScores() {
        return scores.stream().filter(ScoreLine::isChanged).toList();
    }

    /** Of scores that stay as they are. */
    public List<ScoreLine> keptScores() {
        return scores.stream().filter(line -> !line.isChanged()).toList();
    }

    /** Of the field for an answer; several sections are on one page. */
    public String answerField(AnsweredWarning answered) {
        return section.code() + "-" + Answering.field(answered);
    }

    public boolean isUnchanged() {
        return narrative.isEmpty() && changedScores().isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
