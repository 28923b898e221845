package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.problem;
import static org.pamir.ingest.proposal.Api.save;
import static org.pamir.ingest.proposal.Api.section;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** One author, two windows on the same section: nobody loses a word. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class DraftMergeTest {

    private static final String FIRST = "One stays. Two stays. Three stays.";

    @Inject
    DataSource database;

    @Test
    void editsOfDifferentSentencesAreBothKept() {
        long id = Api.drugs("author", "DZA", FIRST, 5);
        save("author", id, "drugs", draft(1, FIRST.replace("One stays", "One goes"), 5))
                .then()
                .statusCode(200);

        Response late = save("author", id, "drugs", draft(1, FIRST.replace("Three stays", "Three goes"), 6.5));

        late.then()
                .statusCode(200)
                .body("sections.drugs.draft", equalTo(3))
                .body("sections.drugs.narrative", equalTo("One goes. Two stays. Three goes."))
                .body("sections.drugs.scores.heroin_trade", equalTo(6.5f));
    }

    @Test
    void editsOfTheSameSentenceAreAConflictThatShowsBothAndKeepsWhatIsThere() {
        long id = Api.drugs("author", "AGO", FIRST, 5);
        save("author", id, "drugs", draft(1, FIRST.replace("Two stays", "Two goes"), 5))
                .then()
                .statusCode(200);

        Response late = save("author", id, "drugs", draft(1, FIRST.replace("Two stays", "Two doubles"), 5));

        assertThat(problem(late)).isEqualTo("409 draft-conflict");
        late.then()
                .body("draft", equalTo(2))
                .body("conflicts[0].pointer", equalTo("/narrative"))
                .body("mine.narrative", equalTo("One stays. Two doubles. Three stays."))
                .body("theirs.narrative", equalTo("One stays. Two goes. Three stays."));
        assertThat(late.jsonPath().getString("merged.narrative")).contains("Two doubles.", "Two goes.");
        assertThat(Api.get(id).getString("sections.drugs.narrative")).isEqualTo("One stays. Two goes. Three stays.");
    }

    @Test
    void twoFirstSavesAreMergedOnTheRevisionThatBothBeganWith() {
        Api.put("BEN", "drugs", 0, "{\"narrative\": \"" + FIRST + "\"}");
        long id = Api.created("author", "BEN", "");
        save("author", id, "drugs", draft(0, FIRST.replace("One stays", "One goes"), 5))
                .then()
                .statusCode(200);

        Response second = save("author", id, "drugs", draft(0, FIRST.replace("Three stays", "Three goes"), 5));

        second.then()
                .statusCode(200)
                .body("sections.drugs.base_revision", equalTo(1))
                .body("sections.drugs.narrative", equalTo("One goes. Two stays. Three goes."));
    }

    @Test
    void savingWhatIsThereMakesNoDraft() {
        long id = Api.drugs("author", "BWA", FIRST, 5);

        Response again = save("author", id, "drugs", draft(1, FIRST, 5));

        again.then().statusCode(200).header("ETag", "\"1\"").body("sections.drugs.draft", equalTo(1));
    }

    @Test
    void aSectionThatIsTakenOutComesBackWithTheNextNumber() {
        long id = Api.drugs("author", "BFA", FIRST, 5);
        as("author")
                .delete("/api/proposals/" + id + "/sections/drugs")
                .then()
                .statusCode(200)
                .body("sections.drugs", nullValue());

        Response again = save("author", id, "drugs", draft(1, "Anew.", 5));

        again.then().statusCode(200).body("sections.drugs.draft", equalTo(2));
    }

    @Test
    void numbersThatCannotBeAreNamed() {
        long id = Api.drugs("author", "BDI", FIRST, 5);

        Response ahead = save("author", id, "drugs", draft(7, "Text.", 5));
        Response baseless =
                save("author", id, "drugs", section("\"draft\": 1, \"base_revision\": 4", "Text.", "heroin_trade", 5));

        assertThat(ahead.statusCode()).isEqualTo(422);
        assertThat(ahead.jsonPath().getString("errors[0].pointer")).isEqualTo("/draft");
        assertThat(baseless.statusCode()).isEqualTo(422);
        assertThat(baseless.jsonPath().getString("errors[0].pointer")).isEqualTo("/base_revision");
    }

    @Test
    void draftsAreKeptForEver() throws Exception {
        Api.drugs("author", "CMR", FIRST, 5);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update proposal_draft set narrative = ''"))
                    .hasMessageContaining("kept for ever");
        }
    }

    private static String draft(int number, String narrative, double heroin) {
        return section("\"draft\": " + number, narrative, "heroin_trade", heroin);
    }
}
