package org.pamir.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** Imports of profiles as their senders meet them. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class ProfileImportTest {

    @Test
    void aProfileGivesItsNineSectionsAndTwiceChangesNothing() {
        List<String> countries = List.of("BRA", "CHL");
        List<byte[]> profiles = SampleProfiles.all().toList();
        for (int i = 0; i < profiles.size(); i++) {
            put(countries.get(i), "{\"scores\": {\"heroin_trade\": 8.5}, \"narrative\": \"Before.\"}");

            Response rehearsal = post(profiles.get(i), "2021", countries.get(i), "&dry_run=true");
            Response first = post(profiles.get(i), "2021", countries.get(i), "");
            Response second = post(profiles.get(i), "2021", countries.get(i), "");

            rehearsal
                    .then()
                    .statusCode(200)
                    .body("applied", equalTo(false))
                    .body("version", equalTo(10))
                    .body("sections", hasSize(9));
            first.then()
                    .statusCode(200)
                    .body("applied", equalTo(true))
                    .body("edition", equalTo("2021"))
                    .body("country", equalTo(countries.get(i)))
                    .body("version", equalTo(10))
                    .body("sections.section", hasSize(9))
                    .body("sections.find { it.section == 'drugs' }.result", equalTo("revised"))
                    .body("sections.findAll { it.result == 'created' }", hasSize(8))
                    .body("missing", empty())
                    .body("left_out.reason", hasItem("funding disclaimer"));
            second.then()
                    .statusCode(200)
                    .body("version", equalTo(10))
                    .body("sections.result", everyItem(equalTo("unchanged")));
            Response drugs = drugs(countries.get(i));
            drugs.then().body("revision", equalTo(2)).body("scores.heroin_trade", equalTo(8.5f));
            assertThat(drugs.jsonPath().getString("narrative").split("\n\n"))
                    .hasSize(2)
                    .allSatisfy(paragraph -> assertThat(paragraph).doesNotContain("\n"));
        }
    }

    @Test
    void aDryRunStoresNothing() {
        post(SampleProfiles.madeUp(), "2021", "PER", "&dry_run").then().statusCode(200);

        drugs("PER").then().statusCode(404);
    }

    @Test
    void aFormIsTakenAsWell() {
        as("publisher")
                .multiPart("file", "profile.txt", "DRUGS\nOne\ntwo.\n".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/imports/profile?edition=2021&country=URY")
                .then()
                .statusCode(200)
                .body("missing", hasSize(8));

        drugs("URY")
                .then()
                .body("narrative", equalTo("One two."))
                .body("message", equalTo("import of a profile from profile.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "edition=2020&country=ECU, 404, unknown-edition",
        "edition=2021&country=ecu, 404, unknown-country",
        "edition=2021&country=XXX, 404, unknown-country",
        "edition=2021, 400, bad-parameter",
        "country=ECU, 400, bad-parameter",
        "edition=2021&country=ECU&dry_run=perhaps, 400, bad-parameter"
    })
    void aWrongAddressIsAProblem(String query, int status, String type) {
        Response answer =
                as("publisher").contentType("text/plain").body("DRUGS\nOne.").post("/api/imports/profile?" + query);

        assertRefused(answer, status, type);
    }

    @Test
    void aBadTextIsAProblemAndStoresNothing() {
        assertRefused(post("No heading.".getBytes(StandardCharsets.UTF_8), "2021", "ECU", ""), 422, "no-sections");
        assertRefused(
                post("DRUGS\nT\u00FCr.".getBytes(StandardCharsets.ISO_8859_1), "2021", "ECU", ""), 400, "not-utf-8");
        assertRefused(post(new byte[0], "2021", "ECU", ""), 400, "no-file");
        assertRefused(post(new byte[5 * 1024 * 1024 + 1], "2021", "ECU", ""), 413, "too-large");
        assertRefused(
                post("DRUGS\nOne.\n\nTRADE\nN\0L.\n".getBytes(StandardCharsets.UTF_8), "2021", "ECU", ""),
                422,
                "invalid-content");
        drugs("ECU").then().statusCode(404);
    }

    @Test
    void everySectionThatCannotBeStoredIsNamed() {
        String text = "DRUGS\n" + "x".repeat(20_001) + ".\n\nTRADE\nOne.\n\nPEOPLE\nTwo.\n\nTRADE\nThree.\n";

        Response answer = post(text.getBytes(StandardCharsets.UTF_8), "2021", "COL", "");

        assertRefused(answer, 422, "invalid-content");
        answer.then()
                .body("errors", hasSize(2))
                .body("errors[0].pointer", equalTo("/sections/drugs/narrative"))
                .body("errors[1].pointer", equalTo("/sections/trade"))
                .body("errors[1].detail", containsString("line 4 and in line 10"));
    }

    private static void assertRefused(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:pamir:problem:" + type));
    }

    private static Response post(byte[] text, String edition, String country, String more) {
        return as("publisher")
                .contentType("text/plain")
                .body(text)
                .post("/api/imports/profile?edition=" + edition + "&country=" + country + more);
    }

    private static void put(String country, String body) {
        as("publisher")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put("/api/editions/2021/countries/" + country + "/sections/drugs")
                .then()
                .statusCode(201);
    }

    private static Response drugs(String country) {
        return as("publisher").get("/api/editions/2021/countries/" + country + "/sections/drugs");
    }
}
