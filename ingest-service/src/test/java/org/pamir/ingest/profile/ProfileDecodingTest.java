package org.pamir.ingest.profile;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.hostile.Mutations;

/** Whatever comes as the text of a profile is taken apart. */
class ProfileDecodingTest {

    private static final String GOOD = """
            TAJIKISTAN
            12

             PEOPLE
            The road is State-
            owned, it is said, and\u2019s long.

            DRUGS
            Much.
            RESILIENCE
            LEADERSHIP AND
            GOVERNANCE
            Some.

            This summary was funded in part by somebody.
            """;

    @Test
    void spoiltProfilesAreTakenApart() {
        Methodology methodology = Methodologies.all().edition("2021").orElseThrow();
        Mutations mutations = new Mutations(
                "DRUGS",
                "\f",
                "\r",
                "\u2028",
                "\n\n",
                "This report was funded ",
                "-\n",
                "\u0000",
                "\u202e",
                "*_[x](y)");
        for (int i = 0; i < Mutations.cases(3_000); i++) {
            String text = mutations.of(GOOD);

            assertThatCode(() -> ProfileText.parse(text, methodology).sections().forEach(SectionText::narrative))
                    .as("seed %d: %s", mutations.seed(), text)
                    .doesNotThrowAnyException();
        }
    }
}
