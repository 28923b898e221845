package org.pamir.ingest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** What other sites make a browser send. OWN stands for the origin of the service itself. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class CrossSiteTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin,  OWN,                    200",
        "same-origin,  ,                       200",
        "none,         ,                       200",
        ",             OWN,                    200",
        ",             ,                       200",
        "cross-site,   https://evil.example,   403",
        "cross-site,   ,                       403",
        "cross-site,   OWN,                    403",
        "same-site,    ,                       403",
        "nonsense,     ,                       403",
        ",             https://evil.example,   403",
        ",             null,                   403",
        ",             http://localhost:1,     403",
        ",             https://localhost,      403"
    })
    void aPostToTheDeskMustComeFromTheDesk(String site, String origin, int status) {
        RequestSpecification request = Desk.as(Desk.session("author"));

        from(request, site, origin).post("/desk/whoami").then().statusCode(status);
    }

    @Test
    void anotherSiteLogsNobodyIn() {
        Response login = Desk.anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("username", "author")
                .formParam("password", Login.PASSWORD)
                .post("/desk/login");

        login.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:cross-site"));
        assertThat(login.cookies()).isEmpty();
    }

    @Test
    void aLinkFromAnotherSiteIsFollowed() {
        Desk.as(Desk.session("author"))
                .header("Sec-Fetch-Site", "cross-site")
                .get("/desk/whoami")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, , 403", ", https://evil.example, 403", "same-origin, OWN, 404", ", , 404"})
    void aPasswordThatABrowserKeptIsNotTakenFromAnotherSite(String site, String origin, int status) {
        from(Login.as("author"), site, origin)
                .delete("/api/tokens/0000000000000000")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static RequestSpecification from(RequestSpecification request, String site, String origin) {
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("OWN") ? "http://localhost:" + RestAssured.port : origin);
        }
        return request;
    }
}
