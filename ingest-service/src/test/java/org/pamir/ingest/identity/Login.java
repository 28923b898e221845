package org.pamir.ingest.identity;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests of the four accounts that every test finds. */
public final class Login {

    public static final String PASSWORD = "correct-horse-battery";

    private Login() {}

    /** The value of an Authorization header, for clients that know nothing of logins. */
    public static String header(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** @param name {@code author}, {@code reviewer}, {@code publisher} or {@code admin} */
    public static RequestSpecification as(String name) {
        return given().auth().preemptive().basic(name, PASSWORD);
    }
}
