package org.pamir.assessment.stream;

import org.pamir.assessment.log.LogState;

/** What follows a position in the log, as clients get it. */
sealed interface Part permits Frames, Part.Expired {

    /** Of the events; 0 where there are none. */
    int bytes();

    /** It is not kept any more, or not all of it. */
    record Expired(LogState state) implements Part {

        @Override
        public int bytes() {
            return 0;
        }
    }
}
