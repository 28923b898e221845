package org.pamir.ingest.identity;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests of the four accounts that every test finds. */
public final class Login {

    public static final String PASSWORD = "correct-horse-battery";

    private Login() {}

    /** @param name {@code author}, {@code reviewer}, {@code publisher} or {@code admin} */
    public static RequestSpecification as(String name) {
        return given().auth().preemptive().basic(name, PASSWORD);
    }
}
