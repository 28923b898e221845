package org.pamir.ingest.warning;

import java.util.Set;
import org.pamir.contract.methodology.Score;

/**
 * How strict the rules are.
 *
 * @param jump by how much a score has to move in one step to count as a jump; itself included
 * @param blocking what has to be answered before publication
 */
public record WarningPolicy(Score jump, Set<WarningCode> blocking) {

    public WarningPolicy {
        blocking = Set.copyOf(blocking);
    }
}
