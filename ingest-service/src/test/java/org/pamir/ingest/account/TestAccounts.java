package org.pamir.ingest.account;

import static io.restassured.RestAssured.given;
import static org.pamir.ingest.identity.Login.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Accounts that a test makes for itself. */
public final class TestAccounts {

    public static final String PASSWORD = "a-password-of-a-test";

    private TestAccounts() {}

    /** @param grants as JSON strings, separated by commas */
    public static Response create(String name, String grants) {
        return as("admin")
                .contentType("application/json")
                .body("{\"name\": \"%s\", \"password\": \"%s\", \"grants\": [%s]}".formatted(name, PASSWORD, grants))
                .post("/api/accounts");
    }

    public static RequestSpecification of(String name) {
        return given().auth().preemptive().basic(name, PASSWORD);
    }

    static Response make(String owner, String body) {
        return of(owner).contentType("application/json").body(body).post("/api/tokens");
    }
}
