package org.pamir.ingest.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** Passwords, tokens and what editors write do not appear in the log, whatever goes right or wrong. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class LogSecrecyTest {

    private static final String SECTION = "/api/editions/2021/countries/MNG/sections/drugs";

    private final Captured log = new Captured();

    /** All that the service logs at its levels, stack traces included. */
    private static final class Captured extends Handler {

        /** Message and stack trace. */
        private static final PatternFormatter FORMAT = new PatternFormatter("%s%e");

        final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(FORMAT.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        LogManager.getLogManager().getLogger("").addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        LogManager.getLogManager().getLogger("").removeHandler(log);
    }

    @Test
    void nothingThatIsSecretOrNotYetPublishedIsLogged() {
        String token = as("publisher")
                .contentType("application/json")
                .body("{\"name\": \"for the log\", \"grants\": [\"publisher\"]}")
                .post("/api/tokens")
                .path("token");

        logInRightlyAndWrongly();
        edit(token, "{\"narrative\": \"marked-narrative\", \"message\": \"marked-message\"}");
        edit(token, "{\"narrative\": \"marked-narrative\", \"scores\": {\"marked-indicator\": 11}}");
        edit(token, "{\"narrative\": \"marked-narrative");
        edit(token.substring(0, token.length() - 1), "{\"narrative\": \"marked-narrative\"}");
        as("publisher")
                .contentType("text/plain")
                .body("DRUGS\nmarked-narrative \0.")
                .post("/api/imports/profile?edition=2021&country=MNG");
        given().queryParam("access_token", "marked-token").get("/api/me");
        Logger.getLogger("org.pamir.test").warning("the log is listened to");

        assertThat(log.lines).anyMatch(line -> line.contains("the log is listened to"));
        for (String secret : List.of("marked-", Login.PASSWORD, token, token.substring(23), Desk.session("author"))) {
            assertThat(log.lines).noneMatch(line -> line.contains(secret));
        }
    }

    private static void logInRightlyAndWrongly() {
        Desk.as(Desk.session("author")).get("/desk/whoami").then().statusCode(200);
        Desk.login("author", "marked-password");
        Desk.login("marked-name", "marked-password");
        Desk.as("marked-cookie").get("/desk/whoami");
        Desk.anonymous()
                .cookie("pamir-desk-wanted", "http://evil.example/marked-address")
                .formParam("username", "author")
                .formParam("password", Login.PASSWORD)
                .post("/desk/login");
        given().auth().preemptive().basic("author", "marked-password").get("/api/me");
        given().header("Authorization", "Bearer pamir_marked-token").get("/api/me");
        given().header("Authorization", "Bearer marked-token").get("/api/me");
        given().header("Authorization", "Basic marked-credentials").get("/api/me");
        as("author")
                .contentType("application/json")
                .body("{\"current\": \"marked-password\", \"new\": \"marked-password-2\"}")
                .put("/api/me/password");
    }

    private static void edit(String token, String body) {
        given().header("Authorization", "Bearer " + token)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(SECTION);
    }
}
