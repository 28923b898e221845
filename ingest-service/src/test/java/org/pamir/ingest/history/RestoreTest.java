package org.pamir.ingest.history;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.history.Sections.create;
import static org.pamir.ingest.history.Sections.path;
import static org.pamir.ingest.history.Sections.replace;
import static org.pamir.ingest.history.Sections.restore;
import static org.pamir.ingest.identity.Login.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** Bringing back what a section was. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class RestoreTest {

    private static final String OLD = """
            {"narrative": "Old.", "scores": {"heroin_trade": 8},
             "sources": [{"title": "A", "url": "https://example.org/a"}], "message": "old"}""";
    private static final String NEW = "{\"narrative\": \"New.\", \"scores\": {\"cocaine_trade\": 2}}";

    @Test
    void theOldContentIsANewRevision() {
        create("ALB", "drugs", OLD);
        replace("ALB", "drugs", 1, NEW);

        restore("ALB", "drugs", 2, 1, "{\"message\": \"the new one was a mistake\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("revision", equalTo(3))
                .body("version", equalTo(3))
                .body("narrative", equalTo("Old."))
                .body("scores.heroin_trade", equalTo(8))
                .body("scores.cocaine_trade", nullValue())
                .body("sources.title", contains("A"))
                .body("by", equalTo("publisher"))
                .body("message", equalTo("restores revision 1: the new one was a mistake"));
        get(path("ALB", "drugs") + "/revisions/2").then().body("narrative", equalTo("New."));
    }

    @Test
    void aBodyIsNotNeeded() {
        create("AND", "drugs", OLD);
        replace("AND", "drugs", 1, NEW);

        as("publisher")
                .noContentType()
                .header("If-Match", "\"2\"")
                .post(path("AND", "drugs") + "/revisions/1/restore")
                .then()
                .statusCode(200)
                .body("message", equalTo("restores revision 1"));
    }

    @Test
    void restoringWhatIsThereChangesNothing() {
        create("ARM", "drugs", OLD);
        replace("ARM", "drugs", 1, NEW);

        restore("ARM", "drugs", 2, 2, "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("message", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"\"1\",412,stale-revision", "1,400,malformed-precondition", ",428,precondition-required"})
    void itNeedsThePreconditionOfAnEdit(String ifMatch, int status, String problem) {
        seed("AUT");
        var request = as("publisher").contentType("application/json").body("{}");

        (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(path("AUT", "drugs") + "/revisions/1/restore")
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:pamir:problem:" + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"text\": \"x\"}", "{\"message\": 1}", "{\"narrative\": \"x\"}"})
    void aBodyThatIsMoreThanAReasonIsRefused(String body) {
        seed("AZE");

        restore("AZE", "drugs", 2, 1, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:pamir:problem:invalid-content"));
    }

    @Test
    void aRevisionThatIsNotThereCannotBeRestored() {
        seed("BEL");

        restore("BEL", "drugs", 2, 3, "{}")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pamir:problem:unknown-revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "reviewer", "admin"})
    void onlyWhoMayPublishMayRestore(String account) {
        as(account)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post(path("BIH", "drugs") + "/revisions/1/restore")
                .then()
                .statusCode(403);
    }

    /** Two revisions, if they are not there yet. */
    private static void seed(String country) {
        if (get(path(country, "drugs")).statusCode() == 404) {
            create(country, "drugs", OLD);
            replace(country, "drugs", 1, NEW);
        }
    }
}
