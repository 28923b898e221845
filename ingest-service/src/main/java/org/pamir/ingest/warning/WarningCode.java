package org.pamir.ingest.warning;

import java.util.Locale;

/** What editors are warned of. */
public enum WarningCode {
    /** A score moved far in one step. */
    SCORE_JUMP,
    /** Scores changed, and the text that explains them did not. */
    SCORES_WITHOUT_NARRATIVE,
    /** The text changed, and no score did. */
    NARRATIVE_WITHOUT_SCORES,
    /** Scores rest on no source. */
    SCORE_WITHOUT_SOURCE,
    /** A score was set after the text was last touched. */
    NARRATIVE_OLDER_THAN_SCORES;

    /** As it is written in answers and settings: {@code score_jump}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
