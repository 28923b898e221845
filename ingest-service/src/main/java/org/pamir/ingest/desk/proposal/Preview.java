package org.pamir.ingest.desk.proposal;

import java.util.List;

/**
 * What readers would see of the assessment's numbers if a proposal were published now.
 *
 * @param state why there is nothing to show, where there is nothing
 * @param lines composites first
 */
record Preview(State state, String quadrantFrom, String quadrantTo, List<Line> lines) {

    enum State {
        SHOWN,
        /** No score changes. */
        UNCHANGED,
        /** The service that knows the ranks does not answer. */
        AWAY
    }

    /** Values, bands and ranks as they are written; empty where there is none. */
    record Line(String title, boolean composite, Value from, Value to) {

        public boolean isMoved() {
            return !from.equals(to);
        }
    }

    record Value(String value, String band, String rank) {

        static final Value NONE = new Value("", "", "");
    }

    static Preview without(State state) {
        return new Preview(state, "", "", List.of());
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    public boolean isAway() {
        return state == State.AWAY;
    }

    public boolean isQuadrantMoved() {
        return !quadrantFrom.equals(quadrantTo);
    }
}
