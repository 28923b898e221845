package org.pamir.ingest.section;

import java.util.Optional;

/** What must be true of a section for an edit to go through: the guard against overwriting what one has not seen. */
interface Precondition {

    /** @param current the section's revision; nothing where nobody wrote it */
    boolean holds(Optional<Integer> current);
}
