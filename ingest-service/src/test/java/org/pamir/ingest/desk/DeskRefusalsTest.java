package org.pamir.ingest.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** What the desk answers to whom it cannot serve, and what it tells every browser. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class DeskRefusalsTest {

    @Test
    void everyPageForbidsWhatIsNotOurs() {
        given().get("/desk/login")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'; style-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whoIsNotLoggedInIsSentToLogIn() {
        given().redirects()
                .follow(false)
                .get("/desk/editions/2023")
                .then()
                .statusCode(302)
                .header("Location", containsString("/desk/login"));
    }

    @Test
    void aScriptHearsThatTheSessionEnded() {
        given().header("HX-Request", "true")
                .get("/desk/editions/2023")
                .then()
                .statusCode(401)
                .header("HX-Redirect", equalTo("/desk/login"));
    }

    @Test
    void whatIsNotThereIsSaidInAPage() {
        author().get("/desk/editions/1999")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("No such edition"));
    }

    @Test
    void aPageThatDoesNotExistIsSaidInAPage() {
        author().get("/desk/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("No such page"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInAPage() {
        author().body(new byte[7 * 1024 * 1024])
                .post("/desk/import/scores")
                .then()
                .statusCode(413)
                .contentType("text/html")
                .body(containsString("The body is too large"));
    }

    private static RequestSpecification author() {
        String cookie = given().redirects()
                .follow(false)
                .formParam("username", "author")
                .formParam("password", Login.PASSWORD)
                .post("/desk/login")
                .cookie("pamir-desk");
        return given().cookie("pamir-desk", cookie);
    }
}
