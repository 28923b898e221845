package org.pamir.ingest.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.pamir.ingest.editorial.EditorialConfig;

/** What there is to choose from: for pages that show only the buttons that work. */
@ApplicationScoped
public class Choices {

    private final EditorialConfig config;

    Choices(EditorialConfig config) {
        this.config = config;
    }

    /** What this person may do with a proposal now; the decision itself is taken again when they do. */
    public Set<Command> of(Proposal proposal, Actor actor) {
        Set<Command> possible = EnumSet.noneOf(Command.class);
        for (Command command : Command.values()) {
            if (Life.decide(proposal, command, actor, config.reviewRequired()) instanceof Life.Decision.Taken) {
                possible.add(command);
            }
        }
        return possible;
    }
}
