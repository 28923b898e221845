package org.pamir.ingest.login;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.pamir.ingest.identity.Login;

/** The desk as a browser meets it, redirects not followed. */
final class Desk {

    static final String COOKIE = "pamir-desk";

    private Desk() {}

    static Response login(String name, String password) {
        return anonymous()
                .formParam("username", name)
                .formParam("password", password)
                .post("/desk/login");
    }

    /** The cookie of a session of one of the four accounts. */
    static String session(String name) {
        return login(name, Login.PASSWORD).then().statusCode(302).extract().cookie(COOKIE);
    }

    static RequestSpecification as(String cookie) {
        return anonymous().cookie(COOKIE, cookie);
    }

    static RequestSpecification anonymous() {
        return given().redirects().follow(false);
    }
}
