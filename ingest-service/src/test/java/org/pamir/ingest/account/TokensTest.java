package org.pamir.ingest.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** API tokens from their making to their end. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class TokensTest {

    @Inject
    EntityManager entities;

    @Test
    void aTokenActsInTheNameOfItsOwnerWithItsOwnGrants() {
        Response made = make("publisher", "{\"name\": \"nightly\", \"grants\": [\"publisher@TJK\"]}");
        made.then()
                .statusCode(201)
                .body("token", matchesPattern("pamir_[0-9a-f]{16}_[A-Za-z0-9_-]{43}"))
                .body("grants", contains("publisher@TJK"));

        with(made.path("token"))
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("publisher"))
                .body("grants", contains("publisher@TJK"))
                .body("token", equalTo("nightly"));
    }

    @Test
    void aTokenIsShownOnceAndStoredAsAHash() {
        Response made = make("author", "{\"name\": \"once\", \"grants\": [\"author\"], \"expires_in_days\": 1}");
        String id = made.path("id");
        String secret = made.<String>path("token").substring(23);

        as("author")
                .get("/api/tokens")
                .then()
                .statusCode(200)
                .body("tokens.find { it.id == '" + id + "' }.token", nullValue())
                .body("tokens.name", hasItem("once"));
        assertThat(entities.createNativeQuery("select api_token::text from api_token where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void theLastUseIsWrittenOnceAMinute() {
        Response made = make("author", "{\"name\": \"used\", \"grants\": [\"author\"]}");
        String path = "tokens.find { it.id == '" + made.path("id") + "' }.last_used_at";
        as("author").get("/api/tokens").then().body(path, nullValue());
        with(made.path("token")).get("/api/me").then().statusCode(200);
        String first = as("author").get("/api/tokens").path(path);
        assertThat(first).isNotNull();

        with(made.path("token")).get("/api/me").then().statusCode(200);

        as("author").get("/api/tokens").then().body(path, equalTo(first));
    }

    @Test
    void aRevokedTokenIsRefusedFromThenOn() {
        Response made = make("author", "{\"name\": \"revoked\", \"grants\": [\"author\"]}");
        as("author").delete("/api/tokens/" + made.path("id")).then().statusCode(204);

        with(made.path("token"))
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void othersTokensAreTheAdminsToSeeAndRevoke() {
        Response made = make("author", "{\"name\": \"of the author\", \"grants\": [\"author\"]}");
        String id = made.path("id");
        as("reviewer").delete("/api/tokens/" + id).then().statusCode(404);
        as("reviewer").get("/api/tokens?owner=author").then().statusCode(403);
        as("admin").get("/api/tokens?owner=author").then().body("tokens.id", hasItem(id));

        as("admin").delete("/api/tokens/" + id).then().statusCode(204);

        with(made.path("token")).get("/api/me").then().statusCode(401);
    }

    @Test
    void nobodyHandsOnWhatTheyHaveNot() {
        make("author", "{\"name\": \"more\", \"grants\": [\"author@TJK\", \"publisher@TJK\"]}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:pamir:problem:beyond-own-grants"))
                .body("grants", contains("publisher@TJK"));
    }

    @Test
    void aTokenMakesNoTokensAndManagesNobody() {
        Response made = make("admin", "{\"name\": \"of the admin\", \"grants\": [\"admin\"]}");
        String token = made.path("token");
        String body = "{\"name\": \"child\", \"grants\": [\"admin\"]}";

        Response child = with(token).contentType("application/json").body(body).post("/api/tokens");

        child.then().statusCode(403).body("type", equalTo("urn:pamir:problem:token-refused"));
        with(token).get("/api/accounts").then().statusCode(403);
        with(token).delete("/api/accounts/author").then().statusCode(403);
        with(token)
                .contentType("application/json")
                .body("{}")
                .put("/api/me/password")
                .then()
                .statusCode(403);
    }

    @Test
    void everythingThatIsWrongWithABodyIsSaidAtOnce() {
        make("author", """
                {"name": " ", "grants": ["author", "king", "author@XXX", 7], "expires_in_days": 366, "owner": "admin"}""")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/name", "/grants/1", "/grants/2", "/grants/3", "/expires_in_days", "/owner"))
                .body("errors.pointer", not(hasItem("/grants/0")));
    }

    @Test
    void whoeverLosesAGrantLosesItInTheirTokensToo() {
        account("demoted", "\"publisher\"");
        Response made = TestAccounts.make(
                "demoted", "{\"name\": \"wide\", \"grants\": [\"publisher@TJK\", \"publisher@UZB\"]}");
        made.then().statusCode(201);

        as("admin")
                .contentType("application/json")
                .body("{\"grants\": [\"publisher@TJK\", \"author\"]}")
                .put("/api/accounts/demoted")
                .then()
                .statusCode(200);

        with(made.path("token")).get("/api/me").then().body("grants", contains("publisher@TJK"));
    }

    @Test
    void aDeletedAccountTakesItsTokensAlong() {
        account("leaver", "\"author\"");
        Response made = TestAccounts.make("leaver", "{\"name\": \"left\", \"grants\": [\"author\"]}");
        made.then().statusCode(201);

        as("admin").delete("/api/accounts/leaver").then().statusCode(204);

        with(made.path("token")).get("/api/me").then().statusCode(401);
    }

    private static Response make(String owner, String body) {
        return as(owner).contentType("application/json").body(body).post("/api/tokens");
    }

    private static void account(String name, String grants) {
        TestAccounts.create(name, grants).then().statusCode(201);
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
