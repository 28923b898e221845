package org.pamir.ingest.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.pamir.ingest.history.Sections.create;
import static org.pamir.ingest.history.Sections.path;
import static org.pamir.ingest.identity.Login.as;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** What editors tell each other about a revision. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class NoteApiTest {

    @Test
    void notesAreReadByWhoeverMaySeeDrafts() {
        create("CAN", "drugs", "{\"narrative\": \"Text.\"}");
        note("author", "CAN", 1, "Who is the source?")
                .then()
                .statusCode(201)
                .body("text", equalTo("Who is the source?"))
                .body("by", equalTo("author"));

        note("reviewer", "CAN", 1, "Asked \uD83D\uDE42 them.").then().statusCode(201);

        as("publisher")
                .get(notes("CAN", 1))
                .then()
                .statusCode(200)
                .body("notes.text", contains("Who is the source?", "Asked \uD83D\uDE42 them."))
                .body("notes.by", contains("author", "reviewer"));
        as("publisher").get(notes("CAN", 1) + "?limit=1").then().body("notes.by", contains("author"));
    }

    @Test
    void nobodyElseSeesThem() {
        given().get(notes("CHL", 1)).then().statusCode(401);
        as("admin").get(notes("CHL", 1)).then().statusCode(403);
        note("admin", "CHL", 1, "Mine.").then().statusCode(403);
    }

    @Test
    void aNoteNeedsARevision() {
        note("author", "CHN", 1, "Too early.")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pamir:problem:unknown-revision"));
        as("author").get(notes("CHN", 1)).then().statusCode(404);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{}", "/text"),
                Arguments.of("{\"text\": \" \\n\"}", "/text"),
                Arguments.of("{\"text\": 5}", "/text"),
                Arguments.of("{\"text\": \"a\\u0000b\"}", "/text"),
                Arguments.of("{\"text\": \"" + "\uD83C\uDFD4".repeat(5_001) + "\"}", "/text"),
                Arguments.of("{\"text\": \"x\", \"by\": \"author\"}", "/by"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aNoteThatIsNoneIsRefused(String body, String pointer) {
        ensure("COL");

        as("author")
                .contentType("application/json")
                .body(body)
                .post(notes("COL", 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void theLongestAndTheShortestAreTaken(int length) {
        ensure("COL");

        note("author", "COL", 1, "\uD83C\uDFD4".repeat(length)).then().statusCode(201);
    }

    @Test
    void thatThereIsANoteIsInTheAuditLogAndNotWhatItSays() {
        create("CUB", "drugs", "{\"narrative\": \"Text.\"}");
        note("author", "CUB", 1, "Between us.").then().statusCode(201);

        as("admin")
                .get("/api/audit?assessment=2023/CUB&action=note-added")
                .then()
                .body("entries.actor", contains("author"))
                .body("entries.section", contains("drugs"))
                .body("entries[0].detail.revision", equalTo(1))
                .body("entries.detail.text", everyItem(equalTo(null)));
    }

    private static void ensure(String country) {
        if (given().get(path(country, "drugs")).statusCode() == 404) {
            create(country, "drugs", "{\"narrative\": \"Text.\"}");
        }
    }

    private static Response note(String account, String country, int revision, String text) {
        return as(account)
                .contentType("application/json; charset=utf-8")
                .body(JsonNodeFactory.instance.objectNode().put("text", text).toString())
                .post(notes(country, revision));
    }

    private static String notes(String country, int revision) {
        return path(country, "drugs") + "/revisions/" + revision + "/notes";
    }
}
