package org.pamir.ingest.scores;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** Imports of scores as their senders meet them. Each test but the one of the published file has a country of its own. */
@QuarkusTest
@TestProfile(ScoreImportTest.EmptyLedger.class)
@QuarkusTestResource(RealPostgresAndKafka.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoreImportTest {

    /** A profile of its own gets a database of its own: the published file is counted to the last section. */
    public static class EmptyLedger implements QuarkusTestProfile {}

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** First, while nobody has written anything. */
    @Test
    @Order(1)
    void thePublishedFileIsImportedAsItIsAndTwiceChangesNothing() {
        Response rehearsal = request().body(PublishedScores.file()).post("/api/imports/scores?dry_run=true");
        Response first = request().body(PublishedScores.file()).post("/api/imports/scores");
        Response second = request().body(PublishedScores.file()).post("/api/imports/scores");

        assertCounts(rehearsal, 3_860, 0, 0);
        rehearsal.then().body("dry_run", equalTo(true)).body("applied", equalTo(false));
        assertCounts(first, 3_860, 0, 0);
        first.then()
                .body("dry_run", equalTo(false))
                .body("applied", equalTo(true))
                .body("rows", equalTo(386))
                .body("sheets.rows", contains(193, 193));
        assertCounts(second, 0, 0, 3_860);
        section("2021", "TJK", "drugs")
                .then()
                .body("scores.heroin_trade", equalTo(8.5f))
                .body("narrative", equalTo(""))
                .body("revision", equalTo(1))
                .body("message", equalTo("import of scores from a table"));
    }

    private static void assertCounts(Response report, int created, int revised, int unchanged) {
        report.then()
                .statusCode(200)
                .body("problems", empty())
                .body("problem_count", equalTo(0))
                .body("differences", empty())
                .body("ignored_columns", empty())
                .body("sections.created", equalTo(created))
                .body("sections.revised", equalTo(revised))
                .body("sections.unchanged", equalTo(unchanged));
    }

    @Test
    void aDryRunStoresNothing() {
        Response report = csv("edition,country,heroin_trade\n2025,AFG,9.5\n", "?dry_run=true");

        report.then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("applied", equalTo(false))
                .body("sections.created", equalTo(1));
        section("2025", "AFG", "drugs").then().statusCode(404);
    }

    @Test
    void oneBadCellAndNothingIsStored() {
        Response refused = csv("edition,country,heroin_trade\n2025,AGO,9.5\n2025,ALB,\"5,5\"\n", "");

        refused.then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:pamir:problem:refused-table"))
                .body("report.applied", equalTo(false))
                .body("report.problem_count", equalTo(1))
                .body("report.problems[0].sheet", nullValue())
                .body("report.problems[0].row", equalTo(3))
                .body("report.problems[0].column", equalTo("heroin_trade"))
                .body("report.problems[0].value", equalTo("5,5"))
                .body("report.problems[0].detail", containsString("5.5"));
        section("2025", "AGO", "drugs").then().statusCode(404);
    }

    @Test
    void whatTheTableDoesNotSayStaysAsItIs() {
        as("publisher")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("""
                        {"narrative": "Kept.", "scores": {"heroin_trade": 3, "cocaine_trade": 4},
                         "sources": [{"title": "Kept", "url": "https://example.org/kept"}]}""")
                .put("/api/editions/2025/countries/AND/sections/drugs")
                .then()
                .statusCode(201);

        Response report = csv("edition,country,heroin_trade,cocaine_trade,cannabis_trade\n2025,AND,9,,2\n", "");

        report.then().statusCode(200).body("sections.revised", equalTo(1));
        section("2025", "AND", "drugs")
                .then()
                .body("narrative", equalTo("Kept."))
                .body("sources[0].title", equalTo("Kept"))
                .body("scores.heroin_trade", equalTo(9))
                .body("scores.cocaine_trade", equalTo(4))
                .body("scores.cannabis_trade", equalTo(2))
                .body("scores.synthetic_drug_trade", nullValue());
    }

    @Test
    void printedCompositesAreComparedWithWhatTheScoresGiveAndNotStored() {
        csv("edition,country,anti_money_laundering\n2025,ARE,4\n", "");

        Response report = csv(
                "edition,country,mafia_style_groups,criminal_networks,state_embedded_actors,"
                        + "foreign_actors,private_sector_actors,criminal_actors,resilience\n2025,ARE,5.5,5,9,5,6,6.2,4.44\n",
                "");

        report.then()
                .statusCode(200)
                .body("sections.created", equalTo(1))
                .body("differences", hasSize(2))
                .body("differences[0].row", equalTo(2))
                .body("differences[0].country", equalTo("ARE"))
                .body("differences[0].measure", equalTo("criminal_actors"))
                .body("differences[0].printed", equalTo(6.2f))
                .body("differences[0].computed", equalTo(6.1f))
                .body("differences[1].measure", equalTo("resilience"))
                .body("differences[1].computed", nullValue());
    }

    @Test
    void aFormIsTakenAsWellAndItsFileNameIsOnlyAName() {
        byte[] workbook = TestWorkbook.of(
                        "2025",
                        TestWorkbook.row(1, List.of("Country", "Heroin trade"))
                                + TestWorkbook.row(2, List.of("Argentina", "4.5")))
                .zip();

        Response report = as("publisher")
                .multiPart("file", "../../etc/scores.xlsx", workbook, XLSX)
                .post("/api/imports/scores");

        report.then().statusCode(200).body("sheets[0].sheet", equalTo("2025"));
        section("2025", "ARG", "drugs").then().body("message", equalTo("import of scores from scores.xlsx"));
    }

    @Test
    void theEditionMayBeAskedForAndMustBeKnown() {
        csv("country,heroin_trade\nArmenia,4.5\n", "?edition=2025").then().statusCode(200);
        csv("country,heroin_trade\nArmenia,4.5\n", "?edition=2020")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pamir:problem:unknown-edition"));
        csv("country,heroin_trade\nArmenia,4.5\n", "").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "yes", "True", "no"})
    void aMisspeltDryRunImportsNothing(String value) {
        csv("edition,country,heroin_trade\n2025,ATG,4\n", "?dry_run=" + value)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:pamir:problem:bad-parameter"));
        section("2025", "ATG", "drugs").then().statusCode(404);
    }

    private static Response csv(String table, String query) {
        return as("publisher").contentType("text/csv").body(table).post("/api/imports/scores" + query);
    }

    private static RequestSpecification request() {
        return as("publisher").contentType("application/octet-stream");
    }

    private static Response section(String edition, String country, String section) {
        return as("publisher")
                .get("/api/editions/{edition}/countries/{country}/sections/{section}", edition, country, section);
    }
}
