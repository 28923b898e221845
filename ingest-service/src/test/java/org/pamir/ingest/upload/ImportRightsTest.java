package org.pamir.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.account.TestAccounts;
import org.pamir.ingest.identity.Login;

/** Who may import what: a publisher of some countries brings tables of those countries, and of no other. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRightsTest {

    private static final String TABLE =
            "edition,country,heroin_trade\n2025,Tonga,4\n2025,Samoa,4\n2025,Palau,4\n2023,Nauru,4\n";

    @BeforeEach
    void aPublisherOfTwoCountries() {
        TestAccounts.create("islands", "\"publisher@TON\", \"publisher@PLW\", \"author\"")
                .then()
                .statusCode(anyOf(is(201), is(409)));
    }

    @Test
    void aTableBeyondTheGrantsIsRefusedWithEveryCountryAndNothingIsStored() {
        Response refused = scores(TestAccounts.of("islands"), TABLE);

        refused.then()
                .statusCode(403)
                .body("type", equalTo("urn:pamir:problem:forbidden"))
                .body("right", equalTo("publish"))
                .body("countries", contains("NRU", "WSM"))
                .body("assessments", contains("2023/NRU", "2025/WSM"));
        given().get("/api/editions/2025/countries/TON/sections/drugs").then().statusCode(404);
    }

    @Test
    void aTableWithinTheGrantsIsImported() {
        scores(TestAccounts.of("islands"), "edition,country,heroin_trade\n2025,Palau,4\n")
                .then()
                .statusCode(200)
                .body("applied", equalTo(true));
    }

    @Test
    void aProfileBeyondTheGrantsIsRefusedAndNothingIsStored() {
        profile(TestAccounts.of("islands"), "KIR").then().statusCode(403).body("right", equalTo("publish"));

        given().get("/api/editions/2021/countries/KIR/sections/drugs").then().statusCode(404);
        profile(TestAccounts.of("islands"), "TON").then().statusCode(200);
    }

    @Test
    void whoeverMayNotPublishAnywhereImportsNothing() {
        scores(Login.as("reviewer"), TABLE).then().statusCode(403);
        profile(Login.as("author"), "KIR").then().statusCode(403);
    }

    @Test
    void withoutALoginNothingIsImported() {
        scores(given(), TABLE).then().statusCode(401).contentType("application/problem+json");
        profile(given(), "KIR").then().statusCode(401).contentType("application/problem+json");
        given().multiPart("file", "scores.csv", TABLE.getBytes())
                .post("/api/imports/scores")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static Response scores(RequestSpecification request, String table) {
        return request.contentType("text/csv").body(table).post("/api/imports/scores");
    }

    private static Response profile(RequestSpecification request, String country) {
        return request.contentType("text/plain")
                .body("DRUGS\nOne.")
                .post("/api/imports/profile?edition=2021&country=" + country);
    }
}
