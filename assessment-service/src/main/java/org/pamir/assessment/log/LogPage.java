package org.pamir.assessment.log;

import java.util.List;

/** What follows a position in the log. */
public sealed interface LogPage {

    /** The next entries, without a gap; none at the end of the log. */
    record Entries(List<Entry> entries) implements LogPage {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** What followed the position is not kept any more, or not all of it. */
    record Expired(LogState state) implements LogPage {}
}
