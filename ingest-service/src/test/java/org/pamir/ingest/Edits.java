package org.pamir.ingest;

import static org.pamir.ingest.identity.Login.as;

/** Edits by the publisher, of an assessment of 2021 that is the test's own. */
public final class Edits {

    private Edits() {}

    /** So many revisions of two sections in turn, from the assessment's first version on. */
    public static void write(String country, int count) {
        for (int i = 0; i < count; i++) {
            write(country, i % 2 == 0 ? "drugs" : "people", i / 2, "{\"narrative\": \"" + i + "\"}");
        }
    }

    /** @param revision the current one; 0 where there is none */
    public static void write(String country, String section, int revision, String body) {
        var request = as("publisher").contentType("application/json").body(body);
        (revision == 0 ? request.header("If-None-Match", "*") : request.header("If-Match", "\"" + revision + "\""))
                .put(path(country, section))
                .then()
                .statusCode(revision == 0 ? 201 : 200);
    }

    public static String path(String country, String section) {
        return "/api/editions/2021/countries/" + country + "/sections/" + section;
    }
}
