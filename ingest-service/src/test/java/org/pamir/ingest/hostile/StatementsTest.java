package org.pamir.ingest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pamir.fuzz.Sources;

/** What is said to the database stands in the code, and what somebody sent is handed over beside it; pages put in no markup. */
class StatementsTest {

    @Test
    void noStatementIsPutTogetherFromWhatSomebodySent() {
        assertThat(Sources.statementsPutTogether()).isEmpty();
    }

    @Test
    void noScriptOrTemplateOfOursMakesMarkupOrProgramsOfTexts() {
        assertThat(Sources.sinks()).isEmpty();
    }
}
