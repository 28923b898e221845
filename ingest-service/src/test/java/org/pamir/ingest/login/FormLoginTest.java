package org.pamir.ingest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.account.TestAccounts;
import org.pamir.ingest.identity.Login;

/** Logging in to the desk with a form, and what the cookie that one gets is good for. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class FormLoginTest {

    @ParameterizedTest
    @ValueSource(strings = {"author", "reviewer", "publisher", "admin"})
    void eachOfTheFirstAccountsLogsInAndGoesToTheDesk(String name) {
        Response login = Desk.login(name, Login.PASSWORD);

        login.then().statusCode(302).header("Location", endsWith("/desk"));
        Cookie cookie = login.detailedCookie(Desk.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/desk");
        Desk.as(cookie.getValue()).get("/desk/whoami").then().statusCode(200).body(equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"author, wrong-password-of-mine", "nobody, correct-horse-battery", "'', ''", "author, ''"})
    void wrongCredentialsLeadBackToTheForm(String name, String password) {
        Response login = Desk.login(name, password);

        login.then().statusCode(302).header("Location", endsWith("/desk/login?failed"));
        assertThat(login.cookies()).doesNotContainKey(Desk.COOKIE);
    }

    @Test
    void aFormWithoutItsFieldsLeadsBackToTheForm() {
        Desk.anonymous()
                .formParam("user", "author")
                .post("/desk/login")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/desk/login?failed"));
    }

    @Test
    void whoeverWantedAPageIsTakenThereAfterTheLogin() {
        Response refused = Desk.anonymous().get("/desk/whoami?x=1");
        refused.then().statusCode(302).header("Location", endsWith("/desk/login"));

        Desk.anonymous()
                .cookies(refused.cookies())
                .formParam("username", "author")
                .formParam("password", Login.PASSWORD)
                .post("/desk/login")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/desk/whoami?x=1"));
    }

    @Test
    void aPostWithoutASessionIsNotTheWantedPage() {
        Response refused = Desk.anonymous().post("/desk/whoami");

        refused.then().statusCode(303).header("Location", endsWith("/desk/login"));
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void aScriptHearsThatItsSessionEnded() {
        Desk.as("forged")
                .header("HX-Request", "true")
                .post("/desk/whoami")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "AAAA", "%00"})
    void aCookieThatIsNotOursIsNoSession(String cookie) {
        Desk.as(cookie).get("/desk/whoami").then().statusCode(302).header("Location", endsWith("/desk/login"));
    }

    @Test
    void theCookieIsWorthNothingAtTheApi() {
        Desk.as(Desk.session("publisher"))
                .contentType("application/json")
                .body("{}")
                .put("/api/editions/2021/countries/TJK/sections/drugs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aPasswordForTheApiIsWorthNothingAtTheDesk() {
        Login.as("author").redirects().follow(false).get("/desk/whoami").then().statusCode(302);
    }

    @Test
    void logoutTakesTheCookieAway() {
        Response logout = Desk.as(Desk.session("author")).post("/desk/logout");

        logout.then().statusCode(303).header("Location", endsWith("/desk/login"));
        assertThat(logout.detailedCookie(Desk.COOKIE).getMaxAge()).isZero();
    }

    @Test
    void anotherPathThatEndsLikeTheLoginLogsNobodyIn() {
        Response answer = Desk.anonymous()
                .formParam("username", "author")
                .formParam("password", Login.PASSWORD)
                .post("/elsewhere/desk/login");

        answer.then().statusCode(404).body(not(allOf(containsString("author"), containsString(Login.PASSWORD))));
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void aChangedPasswordEndsTheSessions() {
        TestAccounts.create("moved.on", "\"author\"").then().statusCode(201);
        String session = Desk.login("moved.on", TestAccounts.PASSWORD).cookie(Desk.COOKIE);
        Desk.as(session).get("/desk/whoami").then().statusCode(200);

        Login.as("admin")
                .contentType("application/json")
                .body("{\"password\": \"another long password\"}")
                .put("/api/accounts/moved.on")
                .then()
                .statusCode(200);

        Desk.as(session).get("/desk/whoami").then().statusCode(302);
    }
}
