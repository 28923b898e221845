package org.pamir.ingest.desk.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pamir.contract.methodology.Indicator;
import org.pamir.contract.methodology.Score;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.AnsweredWarning;
import org.pamir.ingest.proposal.Choices;
import org.pamir.ingest.proposal.Command;
import org.pamir.ingest.proposal.Comment;
import org.pamir.ingest.proposal.Proposals;
import org.pamir.ingest.proposal.ProposedSection;
import org.pamir.ingest.section.ContentRules;

/** Lays out what an author needs to work on a section. */
@ApplicationScoped
class Desktop {

    private final Proposals proposals;
    private final Choices choices;

    Desktop(Proposals proposals, Choices choices) {
        this.proposals = proposals;
        this.choices = choices;
    }

    /**
     * @param settled a conflict was just settled
     * @param adding an empty row of sources was just added
     */
    record View(
            OpenSection open,
            SectionForm form,
            SaveNote note,
            List<Fault> faults,
            Set<Command> possible,
            boolean colliding,
            boolean settled,
            boolean adding) {

        public boolean may(String command) {
            return possible.contains(Command.valueOf(command));
        }

        View adding(boolean added) {
            return new View(open, form, note, faults, possible, colliding, settled, added);
        }

        public String address() {
            return "/desk/proposals/" + open.proposal().id() + "/sections/"
                    + open.section().code();
        }

        public String typed(Indicator indicator) {
            return form.scores().getOrDefault(indicator.code(), "");
        }

        /** What readers see now. */
        public String published(Indicator indicator) {
            Score score = open.published().scores().get(indicator.code());
            return score == null ? "not scored" : score.toString();
        }

        public boolean isWrong(String field) {
            return faults.stream().anyMatch(fault -> fault.field().equals(field));
        }

        public String wrong(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .map(Fault::text)
                    .findFirst()
                    .orElse("");
        }

        public int length() {
            return form.narrative().codePointCount(0, form.narrative().length());
        }

        public int longest() {
            return ContentRules.LONGEST_NARRATIVE;
        }

        public List<AnsweredWarning> warnings() {
            return open.view().warnings().stream()
                    .filter(answered ->
                            answered.warning().section().equals(open.section().code()))
                    .toList();
        }

        public String answerField(AnsweredWarning answered) {
            return Answering.field(answered);
        }

        /** What a reviewer wants, and is not dealt with. */
        public List<Comment> comments() {
            return open.view().comments().stream()
                    .filter(comment -> comment.resolved().isEmpty())
                    .filter(comment -> comment.section()
                            .filter(code -> !code.equals(open.section().code()))
                            .isEmpty())
                    .toList();
        }

        /** Something was published since this draft was begun. */
        public boolean isMoved() {
            return open.held()
                    .filter(held -> held.baseRevision() != open.revision())
                    .isPresent();
        }

        /** What was published does not fit with this draft. */
        public boolean isColliding() {
            return colliding;
        }

        public String title(String indicator) {
            return open.section().indicators().stream()
                    .filter(candidate -> candidate.code().equals(indicator))
                    .map(Indicator::title)
                    .findFirst()
                    .orElse(indicator);
        }

        /** Whether the warnings are those of what was just saved. */
        public boolean isFresh() {
            return note.faults().isEmpty() && !note.isConflicting();
        }
    }

    /** The page as it is kept. */
    View of(OpenSection open, Actor actor, boolean merged, boolean settled) {
        SaveNote.Kind kind =
                open.held().isEmpty() ? SaveNote.Kind.NEW : merged ? SaveNote.Kind.MERGED : SaveNote.Kind.SAVED;
        return new View(
                open,
                open.form(),
                note(open, kind),
                List.of(),
                choices.of(open.proposal(), actor),
                colliding(open),
                settled,
                false);
    }

    /** The page as somebody typed it. */
    View of(OpenSection open, SectionForm form, List<Fault> faults, Actor actor) {
        SaveNote.Kind kind = open.held().isEmpty() ? SaveNote.Kind.NEW : SaveNote.Kind.SAVED;
        return new View(
                open,
                form,
                note(open, kind),
                faults,
                choices.of(open.proposal(), actor),
                colliding(open),
                false,
                false);
    }

    /** What became of a save behind the page. */
    View after(OpenSection now, SectionForm form, Saving.Outcome outcome, Actor actor) {
        Set<Command> possible = choices.of(now.proposal(), actor);
        if (outcome instanceof Saving.Outcome.Saved saved) {
            SaveNote note = new SaveNote(
                    saved.cameIn() ? SaveNote.Kind.MERGED : SaveNote.Kind.SAVED,
                    saved.draft().draft(),
                    saved.proposal().proposal().updatedAt(),
                    !saved.cameIn(),
                    List.of());
            return new View(now, form.at(saved), note, List.of(), possible, false, false, false);
        }
        boolean conflict = outcome instanceof Saving.Outcome.Conflict;
        SaveNote note = new SaveNote(
                conflict ? SaveNote.Kind.CONFLICT : SaveNote.Kind.FAULTY,
                form.draft(),
                now.proposal().updatedAt(),
                true,
                faults(outcome));
        return new View(now, form, note, List.of(), possible, false, false, false);
    }

    static List<Fault> faults(Saving.Outcome outcome) {
        if (outcome instanceof Saving.Outcome.Faulty faulty) {
            return faulty.faults();
        }
        return outcome instanceof Saving.Outcome.Refused refused ? Sentences.faults(refused.refusal()) : List.of();
    }

    private boolean colliding(OpenSection open) {
        return Optional.ofNullable(
                        proposals.merge(open.proposal()).get(open.section().code()))
                .filter(merge -> merge.baseRevision() != merge.currentRevision() && !merge.isClean())
                .isPresent();
    }

    private static SaveNote note(OpenSection open, SaveNote.Kind kind) {
        return new SaveNote(
                kind,
                open.held().map(ProposedSection::draft).orElse(0),
                open.proposal().updatedAt(),
                true,
                List.of());
    }
}
