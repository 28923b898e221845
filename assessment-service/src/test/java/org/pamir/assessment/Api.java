package org.pamir.assessment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;

/** Asks the service under test. */
public final class Api {

    private Api() {}

    /** What a path answers, which must be JSON. */
    public static JsonPath json(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path + " " + response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        return response.jsonPath();
    }

    /** A number as it is written in the answer. */
    public static String number(JsonPath json, String path) {
        return json.<Object>get(path).toString();
    }
}
