package org.pamir.ingest.hostile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What every kind of answer tells a browser, refusals from all depths included. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /desk/login, 200",
        "GET, /desk/editions, 302",
        "GET, /desk/static/frame.css, 200",
        "POST, /desk/login, 302",
        "GET, /api/me, 401",
        "GET, /api/nothing, 404",
        "GET, /api/editions/2021/countries/TJK/sections/nothing, 404",
        "DELETE, /api/editions/2021/countries/TJK/sections/drugs, 405",
        "GET, /nothing, 404",
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
    @CsvSource({"GET, /desk/login", "GET, /desk/editions", "POST, /desk/login", "GET, /desk/nothing"})
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
