package org.pamir.assessment.hostile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.RealParts;

/** What every kind of answer tells a browser, refusals from all depths included. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /en/, 200",
        "GET, /en/nothing, 404",
        "GET, /, 302",
        "GET, /look/nothing.css, 404",
        "GET, /api/editions, 200",
        "GET, /api/editions/1999, 404",
        "GET, /api/editions/2021/countries/tjk, 404",
        "GET, /api/webhooks, 401",
        "DELETE, /api/editions, 405",
        "GET, /asyncapi.yaml, 200",
        "GET, /q/openapi, 200"
    })
    void noAnswerIsTakenForSomethingElse(String method, String path, int status) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .request(method, path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"GET, /en/", "GET, /ru/data", "GET, /en/nothing", "GET, /en/editions/1999/matrix"})
    void noPageRunsWhatIsNotOurs(String method, String path) {
        given().redirects()
                .follow(false)
                .request(method, path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'; script-src 'self'"))
                .header("Content-Security-Policy", containsString("object-src 'none'; base-uri 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }
}
