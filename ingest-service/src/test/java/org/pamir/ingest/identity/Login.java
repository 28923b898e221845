package org.pamir.ingest.identity;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
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

    /**
     * A request that is printed as it was sent if the test fails: indented, thirty thousand brackets take two gigabytes.
     *
     * @param name {@code author}, {@code reviewer}, {@code publisher} or {@code admin}
     */
    public static RequestSpecification as(String name) {
        LogConfig unindented = RestAssured.config().getLogConfig().enablePrettyPrinting(false);
        return given().config(RestAssured.config().logConfig(unindented))
                .auth()
                .preemptive()
                .basic(name, PASSWORD);
    }
}
