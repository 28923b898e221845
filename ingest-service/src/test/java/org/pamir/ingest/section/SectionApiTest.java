package org.pamir.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** The write API of a section as its editors meet it. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class SectionApiTest {

    static final String HEROIN_8 = """
            {"narrative": "Transit.", "scores": {"heroin_trade": 8, "cocaine_trade": 1.5},
             "sources": [{"title": "A report", "url": "https://example.org/report"}], "message": "first"}""";

    @Test
    void theFirstRevisionIsCreatedAndReadBackComplete() {
        Response created = create("TJK", "drugs", HEROIN_8);

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/countries/TJK/sections/drugs"))
                .body("revision", equalTo(1))
                .body("version", equalTo(1));
        request()
                .get(path("TJK", "drugs"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("edition", equalTo("2021"))
                .body("country", equalTo("TJK"))
                .body("section", equalTo("drugs"))
                .body("narrative", equalTo("Transit."))
                .body("scores.heroin_trade", equalTo(8))
                .body("scores.cocaine_trade", equalTo(1.5f))
                .body("scores.cannabis_trade", nullValue())
                .body(
                        "scores.keySet()",
                        contains("heroin_trade", "cocaine_trade", "cannabis_trade", "synthetic_drug_trade"))
                .body("sources[0].url", equalTo("https://example.org/report"))
                .body("by", equalTo("publisher"))
                .body("message", equalTo("first"));
    }

    @Test
    void theVersionCountsTheRevisionsOfAllSections() {
        create("UZB", "drugs", HEROIN_8);
        create("UZB", "people", "{\"scores\": {\"human_smuggling\": 4}}");

        Response replaced = put("UZB", "drugs", "\"1\"", "{\"scores\": {\"heroin_trade\": 9}}");

        replaced.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("version", equalTo(3));
    }

    @Test
    void anIndicatorThatAPutLeavesOutIsUnscoredAndAPatchKeepsIt() {
        create("KAZ", "drugs", HEROIN_8);
        request()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"scores\": {\"heroin_trade\": 8.5, \"cocaine_trade\": null}, \"message\": \"seizures\"}")
                .patch(path("KAZ", "drugs"))
                .then()
                .statusCode(200)
                .body("narrative", equalTo("Transit."))
                .body("scores.heroin_trade", equalTo(8.5f))
                .body("scores.cocaine_trade", nullValue())
                .body("message", equalTo("seizures"));

        put("KAZ", "drugs", "\"2\"", "{\"narrative\": \"Less.\", \"scores\": {\"cannabis_trade\": 3}}")
                .then()
                .statusCode(200)
                .body("scores.heroin_trade", nullValue())
                .body("scores.cannabis_trade", equalTo(3))
                .body("sources.size()", equalTo(0));
    }

    @Test
    void theSameContentMakesNoRevision() {
        create("KGZ", "drugs", HEROIN_8);

        Response again = put("KGZ", "drugs", "\"1\"", HEROIN_8.replace("\"first\"", "\"again\""));

        again.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("message", equalTo("first"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, TJK, drugs, unknown-edition",
        "2021, tjk, drugs, unknown-country",
        "2021, ZZZ, drugs, unknown-country",
        "2021, TJK, Drugs, unknown-section",
        "2021, TJK, financial_crimes, unknown-section"
    })
    void codesAreExact(String edition, String country, String section, String problem) {
        request()
                .get("/api/editions/" + edition + "/countries/" + country + "/sections/" + section)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:" + problem));
    }

    @Test
    void everyViolationIsNamedInOneAnswer() {
        Response refused = create("ARM", "drugs", """
                {"narrative": 5, "title": "x", "message": "a\\u0000b",
                 "scores": {"heroin_trade": 10.5, "cocaine_trade": 5.25, "cannabis_trade": "5.0",
                            "synthetic_drug_trade": true, "flora_crimes": 5, "no/such~one": 1},
                 "sources": [{"title": "", "url": "javascript:alert(1)", "by": "me"}, 7]}""");

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:invalid-content"));
        assertThat(refused.jsonPath().<String>getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/narrative",
                        "/message",
                        "/scores/heroin_trade",
                        "/scores/cocaine_trade",
                        "/scores/cannabis_trade",
                        "/scores/synthetic_drug_trade",
                        "/scores/flora_crimes",
                        "/scores/no~1such~0one",
                        "/sources/0/title",
                        "/sources/0/url",
                        "/sources/0/by",
                        "/sources/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0", "10.5", "-1", "5.25", "\"5.0\"", "true", "[5]", "{}", "1e999999", "1e-999999"})
    void whatIsNoScoreIsRefused(String score) {
        create("AUT", "drugs", "{\"scores\": {\"heroin_trade\": " + score + "}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scores/heroin_trade"));
    }

    @Test
    void everyRevisionIsKeptAndListedNewestFirst() {
        create("CHE", "drugs", HEROIN_8);
        put("CHE", "drugs", "\"1\"", "{\"narrative\": \"Second.\", \"message\": \"because\"}");
        put("CHE", "drugs", "\"2\"", "{\"narrative\": \"Third.\"}");

        request()
                .get(path("CHE", "drugs") + "/revisions")
                .then()
                .statusCode(200)
                .body("revisions.revision", contains(3, 2, 1))
                .body("revisions[1].message", equalTo("because"));
        request()
                .get(path("CHE", "drugs") + "/revisions?before=3&limit=1")
                .then()
                .body("revisions.revision", contains(2));
        request()
                .get(path("CHE", "drugs") + "/revisions/1")
                .then()
                .statusCode(200)
                .body("narrative", equalTo("Transit."));
        request()
                .get(path("CHE", "drugs") + "/revisions/4")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pamir:problem:unknown-revision"));
    }

    @Test
    void unusualTextComesBackByteForByte() {
        String text =
                "\uD83C\uDFD4 \u202Eabc\u202C Z\u0335\u0321 e\u0301 \u0001 \u2028 '; DROP TABLE revision;-- {{7*7}}";
        create("CYP", "drugs", "{\"narrative\": " + new TextNode(text) + "}");

        assertThat(request().get(path("CYP", "drugs")).jsonPath().getString("narrative"))
                .isEqualTo(text);
    }

    static Response create(String country, String section, String body) {
        return request()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path(country, section));
    }

    static Response put(String country, String section, String ifMatch, String body) {
        return request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path(country, section));
    }

    static RequestSpecification request() {
        return as("publisher").urlEncodingEnabled(false);
    }

    static String path(String country, String section) {
        return "/api/editions/2021/countries/" + country + "/sections/" + section;
    }
}
