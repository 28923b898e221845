package org.pamir.ingest.history;

import static org.pamir.ingest.identity.Login.as;

import io.restassured.response.Response;

/** Edits by the publisher, in the edition of 2023, so that the assessments of other tests stay as they are. */
final class Sections {

    private Sections() {}

    static String path(String country, String section) {
        return "/api/editions/2023/countries/" + country + "/sections/" + section;
    }

    static void create(String country, String section, String body) {
        as("publisher")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path(country, section))
                .then()
                .statusCode(201);
    }

    static void replace(String country, String section, int revision, String body) {
        as("publisher")
                .contentType("application/json")
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put(path(country, section))
                .then()
                .statusCode(200);
    }

    static Response restore(String country, String section, int current, int restored, String body) {
        return as("publisher")
                .contentType("application/json")
                .header("If-Match", "\"" + current + "\"")
                .body(body)
                .post(path(country, section) + "/revisions/" + restored + "/restore");
    }
}
