package org.pamir.ingest.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pamir.fuzz.Wire;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.account.TestAccounts;
import org.pamir.ingest.identity.Login;

/** What happens beyond the limits: whoever comes too often, too slowly or while too many are there hears so, and nobody else. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@TestProfile(NarrowLimits.class)
class LimitsTest {

    private static final String SECTION = "/api/editions/2021/countries/BRB/sections/drugs";

    @Inject
    AgroalDataSource database;

    @Test
    void whoeverComesWhileAllPlacesAreTakenHearsWhenToComeBack() throws Exception {
        TestAccounts.create("in.the.way", "\"publisher\"").then().statusCode(201);
        List<CompletableFuture<Response>> working;
        try (Connection blocker = database.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table revision in access exclusive mode");
            working = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> TestAccounts.of("in.the.way").get(SECTION)))
                    .limit(2)
                    .toList();

            await().atMost(Duration.ofSeconds(30)).until(() -> waitingForRevisions(statement) == 2);
            assertRefused(TestAccounts.of("in.the.way").get("/api/me"), 503, "urn:pamir:problem:busy");
            given().get("/q/health/live").then().statusCode(200);
            given().get("/desk/login").then().statusCode(503).contentType("text/html;charset=UTF-8");
            blocker.rollback();
        }

        assertThat(working)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(404));
        await().untilAsserted(() ->
                TestAccounts.of("in.the.way").get("/api/me").then().statusCode(200));
    }

    @Test
    void whoeverComesTooOftenIsRefusedAndNobodyElse() {
        TestAccounts.create("eager", "\"publisher\"").then().statusCode(201);
        TestAccounts.create("patient", "\"publisher\"").then().statusCode(201);

        List<Integer> answers = IntStream.range(0, 32)
                .mapToObj(i -> TestAccounts.of("eager").get("/api/me").statusCode())
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly(200);
        assertThat(answers.subList(30, 32)).containsOnly(429);
        assertRefused(TestAccounts.of("eager").get("/api/me"), 429, "urn:pamir:problem:too-many-requests");
        TestAccounts.of("patient").get("/api/me").then().statusCode(200);
    }

    @Test
    void importsAreCountedForThemselves() {
        TestAccounts.create("importer", "\"publisher\"").then().statusCode(201);

        List<Integer> answers = IntStream.range(0, 3)
                .mapToObj(i -> importAs("importer").statusCode())
                .toList();

        assertThat(answers).containsExactly(200, 200, 429);
        TestAccounts.of("importer").get("/api/me").then().statusCode(200);
    }

    @Test
    void aThousandPasswordsForOneAccountAreNotLookedAt() {
        TestAccounts.create("guessed", "\"author\"").then().statusCode(201);

        List<Integer> answers = IntStream.range(0, 1_000)
                .mapToObj(i -> given().auth()
                        .preemptive()
                        .basic("guessed", "guess number " + i)
                        .get("/api/me")
                        .statusCode())
                .toList();

        assertThat(answers.subList(0, 3)).containsOnly(401);
        assertThat(answers.subList(3, 1_000)).containsOnly(429);
        Login.as("author").get("/api/me").then().statusCode(200);
    }

    @Test
    void theDeskSaysSoInAPage() {
        Response last = null;
        for (int i = 0; i < 4; i++) {
            last = given().redirects()
                    .follow(false)
                    .formParam("username", "nobody.knows")
                    .formParam("password", "guess number " + i)
                    .post("/desk/login");
        }

        last.then().statusCode(429).contentType("text/html;charset=UTF-8");
        assertThat(last.header("Retry-After")).matches("\\d+");
        assertThat(last.asString()).contains("Too many requests");
    }

    @Test
    void whoSendsABodyTooSlowlyIsToldAndGone() throws Exception {
        for (String path : List.of(SECTION, "/api/imports/scores", "/desk/login")) {
            try (Wire wire = new Wire()) {
                wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                        + "Authorization: " + Login.header("publisher") + "\r\nContent-Length: 50000\r\n\r\n{\"nar");

                Wire.Answer answer = wire.answer();

                assertThat(answer.status()).as(path).isEqualTo(408);
                assertThat(wire.answer().head()).as("what follows the refusal").isEmpty();
            }
        }
    }

    @Test
    void twoHundredWhoSendAFormSlowlyAreOnlyInEachOthersWay() throws Exception {
        TestAccounts.create("quick", "\"publisher\"").then().statusCode(201);
        List<Wire> slow = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Wire wire = new Wire();
                slow.add(wire);
                wire.send("POST /desk/login HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 50000\r\n\r\nusername=");
            }
            TestAccounts.of("quick").get("/api/me").then().statusCode(200);
            given().get("/desk/login").then().statusCode(200);
            for (Wire wire : slow) {
                answers.add(wire.answer().status());
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }

        // One has the place for forms until its time is over, and the others hear at once that there is none.
        assertThat(answers).containsOnly(408, 503);
    }

    /** Requests that have a place, and keep it until the table is free. */
    private static long waitingForRevisions(Statement statement) throws SQLException {
        try (ResultSet locks = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'revision'::regclass and not granted")) {
            locks.next();
            return locks.getLong(1);
        }
    }

    private static Response importAs(String name) {
        return TestAccounts.of(name)
                .contentType("text/csv")
                .body("edition,country,heroin_trade\n2021,TJK,4\n")
                .post("/api/imports/scores?dry_run=true");
    }

    private static void assertRefused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo(type);
        assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    }
}
