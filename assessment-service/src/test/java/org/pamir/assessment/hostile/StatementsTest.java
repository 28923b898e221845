package org.pamir.assessment.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pamir.fuzz.Sources;

/** What is said to the database stands in the code, and what somebody sent is handed over beside it; pages put in no markup. */
class StatementsTest {

    /** Whole statements of ours, which go to the database in one message. */
    private static final String ONE_AFTER_THE_OTHER = "prepareStatement(String.join(T,";

    @Test
    void noStatementIsPutTogetherFromWhatSomebodySent() {
        assertThat(Sources.statementsPutTogether()).containsOnly(ONE_AFTER_THE_OTHER);
    }

    @Test
    void noScriptOrTemplateOfOursMakesMarkupOrProgramsOfTexts() {
        assertThat(Sources.sinks()).isEmpty();
    }
}
