package org.pamir.assessment.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.RealParts;

/** Every error is a problem (RFC 9457) that says what was wrong with the request, and nothing about the inside. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | unknown-edition | /api/editions/2020",
                "404 | unknown-edition | /api/editions/2020/countries",
                "404 | unknown-edition | /api/editions/%20/countries/TJK",
                "404 | unknown-country | /api/editions/2021/countries/tjk",
                "404 | unknown-country | /api/editions/2021/countries/ZZZ/versions",
                "404 | unknown-country | /api/editions/2021/countries/%00",
                "404 | unknown-country | /api/countries/xx",
                "404 | unknown-measure | /api/editions/2021/rankings/financial_crimes",
                "404 | unknown-schema | /schemas/..%2F..%2Fapplication.properties",
                "404 | no-assessment | /api/editions/2025/countries/ZWE",
                "404 | no-assessment | /api/editions/2025/countries/ZWE/versions",
                "400 | bad-parameter | /api/editions/2021/rankings/criminality?scope=planet",
                "400 | bad-parameter | /api/editions/2021/rankings/criminality?scope=region:Atlantis",
                "400 | bad-parameter | /api/editions/2021/countries?sort=-beauty",
                "400 | bad-parameter | /api/editions/2021/countries?measures=criminality,",
                "400 | bad-parameter | /api/editions/2021/countries?continent=asia",
                "400 | bad-parameter | /api/editions/2021/aggregates?by=village",
                "400 | bad-parameter | /api/editions/2021/countries/TJK?as_of=yesterday",
                "400 | bad-parameter | /api/editions/2021/countries/TJK?as_of=+1000000000-12-31T23:59:59Z",
                "400 | bad-parameter | /api/editions/2021/countries/TJK?min_version=-1",
                "400 | bad-parameter | /api/editions/2021/countries/TJK/versions?limit=201",
                "400 | bad-parameter | /api/editions/2021/countries/TJK/versions?before=9999999999999999999",
            })
    void aBadAddressOrParameterIsNamed(int status, String type, String path) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:" + type);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET, /api",
        "404, GET, /nothing/here",
        "404, GET, /api/editions/2021/nothing",
        "405, POST, /api/editions",
        "405, DELETE, /api/editions/2021/countries/TJK",
        "404, GET, /q/nothing",
    })
    void anUnknownPathOrMethodIsAProblemToo(int status, String method, String path) {
        Response answer = given().request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
    }

    @Test
    void aMediaTypeThatIsNotOfferedIsRefused() {
        Response answer = given().accept("text/html").get("/api/editions");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Response answer = given().queryParam("continent", "Atlantis")
                .queryParam("sort", "beauty")
                .queryParam("measures", "charm")
                .queryParam("as_of", "once")
                .get("/api/editions/2021/countries");

        List<Map<String, String>> errors = answer.jsonPath().getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("parameter"))
                .containsExactlyInAnyOrder("continent", "sort", "measures", "as_of");
        assertThat(answer.jsonPath().getString("errors.find { it.parameter == 'continent' }.detail"))
                .isEqualTo("not one of Africa, Americas, Asia, Europe, Oceania");
    }

    @Test
    void anUnknownMeasureIsAnsweredWithTheOnesThereAre() {
        Response answer = given().get("/api/editions/2021/rankings/beauty");

        assertThat(answer.jsonPath().getList("measures")).hasSize(4 + 26).contains("criminality", "heroin_trade");
    }

    @Test
    void anyOriginMayRead() {
        Response answer = given().header("Origin", "https://example.org").get("/api/countries");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNotNull();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.jsonPath().getList("countries")).hasSize(193);
    }
}
