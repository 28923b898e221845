package org.pamir.ingest.merge;

import java.util.Locale;

/** A stretch of a text that stayed, came or went. */
public record TextChange(Op op, String text) {

    public enum Op {
        EQUAL,
        INSERT,
        DELETE;

        /** As it is written in answers: {@code equal}, {@code insert}, {@code delete}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
