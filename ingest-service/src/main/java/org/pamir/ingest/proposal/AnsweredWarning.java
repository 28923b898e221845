package org.pamir.ingest.proposal;

import java.util.List;
import java.util.Optional;
import org.pamir.ingest.warning.Warning;

/**
 * A warning about what a proposal would publish now.
 *
 * @param answer the last one that was given to just this; nothing where none was, or to other inputs
 */
public record AnsweredWarning(Warning warning, Optional<Answer> answer) {

    /** @param answers oldest first */
    static AnsweredWarning of(Warning warning, List<Answer> answers) {
        return new AnsweredWarning(
                warning,
                answers.stream()
                        .filter(answer -> answer.warning().equals(warning.key()))
                        .reduce((earlier, later) -> later));
    }

    /** Whether nothing is published until somebody answers. */
    public boolean isBlocking() {
        return warning.blocking() && answer.isEmpty();
    }
}
