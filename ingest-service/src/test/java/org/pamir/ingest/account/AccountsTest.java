package org.pamir.ingest.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** Local accounts and their passwords. Each test has accounts of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class AccountsTest {

    @Test
    void aNewAccountLogsIn() {
        TestAccounts.create("mira.k", "\"author@TJK\", \"reviewer@continent:Asia\"")
                .then()
                .statusCode(201)
                .body("name", equalTo("mira.k"));

        TestAccounts.of("mira.k")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("grants", containsInAnyOrder("author@TJK", "reviewer@continent:Asia"));
    }

    @Test
    void accountsAreListedWithoutTheirPasswords() {
        as("admin")
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .body("accounts.name", hasItems("admin", "author", "publisher", "reviewer"))
                .body(not(containsString("$2")));
    }

    @Test
    void aNameIsTakenOnce() {
        TestAccounts.create("twice", "\"author\"").then().statusCode(201);

        TestAccounts.create("twice", "\"author\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:name-taken"));
    }

    @Test
    void everythingThatIsWrongWithAnAccountIsSaidAtOnce() {
        as("admin")
                .contentType("application/json")
                .body("{\"name\": \"Ümit\", \"password\": \"short\", \"grants\": [\"boss\"], \"admin\": true}")
                .post("/api/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/password", "/grants/0", "/admin"));
    }

    @Test
    void thePasswordIsChangedByWhoeverKnowsIt() {
        TestAccounts.create("changer", "\"author\"").then().statusCode(201);
        TestAccounts.of("changer").get("/api/me").then().statusCode(200);

        password("changer", "{\"current\": \"" + TestAccounts.PASSWORD + "\", \"new\": \"another long password\"}")
                .then()
                .statusCode(204);

        TestAccounts.of("changer").get("/api/me").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'current': 'not the current one', 'new': 'another long password'} | 403",
                "{'current': 'a-password-of-a-test', 'new': 'elevenchars'}          | 422",
                "{'current': 'a-password-of-a-test'}                                | 422",
                "{'current': 'a-password-of-a-test', 'new': 7}                      | 422",
                "{'current': 'a-password-of-a-test', 'new': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'} | 422",
                "{'current': 'a-password-of-a-test', 'new': 'öööööööööööööööööööööööööööööööööööööö'} | 422",
                "{'current': 'a-password-of-a-test', 'new': 'another long password', 'grants': ['admin']} | 422",
                "[]   | 422",
                "{    | 400"
            })
    void aPasswordThatWillNotDoIsRefused(String body, int status) {
        TestAccounts.create("keeper", "\"author\"");

        password("keeper", body.replace('\'', '"')).then().statusCode(status).contentType("application/problem+json");

        TestAccounts.of("keeper").get("/api/me").then().statusCode(200).body("grants", contains("author"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"grants\": [\"author\"]}", "{\"grants\": [\"admin@TJK\"]}", ""})
    void theLastAdminWithoutALimitStays(String change) {
        Response refused = change.isEmpty()
                ? as("admin").delete("/api/accounts/admin")
                : as("admin").contentType("application/json").body(change).put("/api/accounts/admin");

        refused.then().statusCode(409).body("type", equalTo("urn:pamir:problem:last-admin"));
        as("admin").get("/api/me").then().body("grants", contains("admin"));
    }

    @Test
    void anAdminOfOneCountryManagesNobody() {
        TestAccounts.create("local.admin", "\"admin@TJK\"").then().statusCode(201);

        TestAccounts.of("local.admin").get("/api/accounts").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void whatIsNotThereIsNotFound(String method) {
        as("admin")
                .contentType("application/json")
                .body("{\"grants\": [\"author\"]}")
                .request(method, "/api/accounts/nobody")
                .then()
                .statusCode(404);
    }

    private static Response password(String name, String body) {
        return TestAccounts.of(name).contentType("application/json").body(body).put("/api/me/password");
    }
}
