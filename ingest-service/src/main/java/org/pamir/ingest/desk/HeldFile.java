package org.pamir.ingest.desk;

import java.util.Optional;

/**
 * A file between its dry run and its import.
 *
 * @param name as its sender calls it
 * @param edition as it was chosen; for scores it may be left open
 * @param country of a profile; nothing for scores
 */
record HeldFile(Kind kind, String name, Optional<String> edition, Optional<String> country, byte[] content) {

    enum Kind {
        SCORES,
        PROFILE
    }
}
