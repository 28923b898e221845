package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.identity.Login.PASSWORD;
import static org.pamir.ingest.identity.Login.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The proposals as a client of the API meets them; they are about edition 2025, which other tests of sections leave alone. */
final class Api {

    private Api() {}

    /** An account with the password of the others; it may be there already. */
    static void account(String name, String grants) {
        int status = as("admin")
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"password\": \"" + PASSWORD + "\", \"grants\": [" + grants + "]}")
                .post("/api/accounts")
                .statusCode();
        assertThat(status).isIn(201, 409);
    }

    /** A proposal of somebody, with one section drugs on revision 0; answers its id. */
    static long drugs(String who, String country, String narrative, double heroin) {
        return drugs(who, country, 0, narrative, heroin);
    }

    static long drugs(String who, String country, int base, String narrative, double heroin) {
        return created(
                who, country, "\"drugs\": " + section("\"base_revision\": " + base, narrative, "heroin_trade", heroin));
    }

    static long created(String who, String country, String sections) {
        Response created = as(who).contentType("application/json")
                .body("{\"edition\": \"2025\", \"country\": \"" + country + "\", \"title\": \"About " + country
                        + "\", \"message\": \"because\", \"sections\": {" + sections + "}}")
                .post("/api/proposals");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getLong("id");
    }

    static String section(String numbers, String narrative, String indicator, double score) {
        return "{" + numbers + ", \"narrative\": \"" + narrative + "\", \"scores\": {\"" + indicator + "\": " + score
                + "}, \"sources\": [{\"title\": \"A report\", \"url\": \"https://example.org/report\"}]}";
    }

    static Response save(String who, long id, String section, String body) {
        return as(who).contentType("application/json").body(body).put("/api/proposals/" + id + "/sections/" + section);
    }

    static JsonPath get(long id) {
        return as("reviewer").get("/api/proposals/" + id).jsonPath();
    }

    /** With the version that is there. */
    static Response step(String who, long id, String step) {
        return step(who, id, step, "{}");
    }

    static Response step(String who, long id, String step, String body) {
        return step(who, id, get(id).getInt("version"), step, body);
    }

    static Response step(String who, long id, int version, String step, String body) {
        return as(who).contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/proposals/" + id + "/" + step);
    }

    /** Handed in and found good. */
    static void approved(long id) {
        assertThat(step("author", id, "submit").statusCode()).isEqualTo(200);
        assertThat(step("reviewer", id, "approve").statusCode()).isEqualTo(200);
    }

    static Response section(String country, String section) {
        return as("publisher").get("/api/editions/2025/countries/" + country + "/sections/" + section);
    }

    static void put(String country, String section, int revision, String body) {
        var request = as("publisher").contentType("application/json").body(body);
        (revision == 0 ? request.header("If-None-Match", "*") : request.header("If-Match", "\"" + revision + "\""))
                .put("/api/editions/2025/countries/" + country + "/sections/" + section)
                .then()
                .statusCode(revision == 0 ? 201 : 200);
    }

    static String problem(Response response) {
        return response.jsonPath().getString("type").replace("urn:pamir:problem:", response.statusCode() + " ");
    }
}
