package org.pamir.ingest.desk.proposal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.proposal.Command;
import org.pamir.ingest.proposal.Comment;
import org.pamir.ingest.proposal.Proposal;
import org.pamir.ingest.proposal.ProposalView;
import org.pamir.ingest.proposal.State;

/**
 * All that there is to know about a proposal, for one reader.
 *
 * @param sections in the order of the methodology
 * @param possible what this reader may do with it now
 */
record Review(
        ProposalView view,
        Methodology methodology,
        Country country,
        List<ReviewedSection> sections,
        List<Step> timeline,
        Preview preview,
        Set<Command> possible,
        boolean own) {

    public Proposal proposal() {
        return view.proposal();
    }

    public boolean may(String command) {
        return possible.contains(Command.valueOf(command));
    }

    /** Whether somebody's decision is all that it waits for, and this reader may take it. */
    public boolean isDecidable() {
        return may("APPROVE") || may("REQUEST_CHANGES");
    }

    /** A reviewer may let their approval be followed by the publication at once. */
    public boolean isPublishableAfterApproval(boolean publisher) {
        return publisher && may("APPROVE");
    }

    /** Sections that the proposal leaves alone. */
    public List<Section> others() {
        return methodology.sections().stream()
                .filter(section -> !proposal().sections().containsKey(section.code()))
                .toList();
    }

    /** Comments that are about none of the sections shown. */
    public List<Comment> comments() {
        return view.comments().stream()
                .filter(comment -> comment.section().isEmpty()
                        || !proposal().sections().containsKey(comment.section().get()))
                .toList();
    }

    public boolean isMoved() {
        return sections.stream().anyMatch(ReviewedSection::moved);
    }

    public boolean isConflicting() {
        return sections.stream()
                .anyMatch(section -> section.moved() && !section.merge().isClean());
    }

    public boolean isOver() {
        return proposal().state().isFinal();
    }

    public String stateWord() {
        return Sentences.state(proposal().state());
    }

    /** The class of its badge. */
    public String tone() {
        return tone(proposal().state());
    }

    static String tone(State state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> "plain";
            case IN_REVIEW -> "accent";
            case CHANGES_REQUESTED -> "caution";
            case APPROVED, PUBLISHED -> "good";
        };
    }

    /** What it waits for, to whoever looks at it. */
    public String waiting() {
        String author = own ? "you" : proposal().author();
        return switch (proposal().state()) {
            case DRAFT ->
                own ? "You are working on it. Nobody has been asked for a review." : author + " is working on it.";
            case IN_REVIEW -> isDecidable() ? "It waits for your review." : "It waits for somebody's review.";
            case CHANGES_REQUESTED -> "It waits for " + author + " to make changes.";
            case APPROVED ->
                proposal().schedule().isPresent()
                        ? "It is approved, and will be published by itself."
                        : "It is approved, and waits to be published.";
            case PUBLISHED -> "It is published. Readers see it.";
            case WITHDRAWN -> (own ? "You" : author) + " gave it up.";
        };
    }

    /** Nobody looked at it but its author. */
    public boolean isUnreviewed() {
        return proposal().state() != State.APPROVED;
    }

    /** Whether there is nothing that this reader may decide. */
    public boolean isIdle() {
        return possible.stream()
                .allMatch(command ->
                        command == Command.COMMENT || command == Command.ANSWER || command == Command.SETTLE);
    }

    public long changedScores() {
        return sections.stream()
                .mapToLong(section -> section.changedScores().size())
                .sum();
    }

    public String scheduledDay() {
        return scheduled("uuuu-MM-dd");
    }

    public String scheduledTime() {
        return scheduled("HH:mm");
    }

    private String scheduled(String pattern) {
        return proposal()
                .schedule()
                .map(schedule -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .withZone(ZoneOffset.UTC)
                        .format(schedule.at()))
                .orElse("");
    }
}
