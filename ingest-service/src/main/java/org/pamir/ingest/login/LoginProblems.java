package org.pamir.ingest.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Refusals from before any resource is asked, in the same form as theirs. */
final class LoginProblems {

    /** Not Basic, although it is taken: browsers would ask for a password, keep it, and send it along for other sites. */
    static final String CHALLENGE = "Bearer realm=\"pamir\"";

    private LoginProblems() {}

    static void unauthorized(RoutingContext context) {
        boolean tried = context.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        context.response().putHeader("WWW-Authenticate", tried ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        send(
                context,
                401,
                "unauthorized",
                "This needs a login",
                tried
                        ? "The credentials are wrong, have expired or were revoked"
                        : "Send HTTP Basic credentials or a bearer token, or log in at the desk");
    }

    static void unavailable(RoutingContext context) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        send(
                context,
                503,
                "login-unavailable",
                "Nobody can be logged in at the moment",
                "What knows the accounts cannot be reached. Nothing was done. Try again.");
    }

    static void crossSite(RoutingContext context) {
        send(
                context,
                403,
                "cross-site",
                "The request comes from another site",
                "Changes are only taken from pages of this service, or from programs that are no browser");
    }

    private static void send(RoutingContext context, int status, String name, String title, String detail) {
        if (context.response().ended()) {
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", "urn:pamir:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.request().path());
        // A body that nobody reads would keep the connection from its next request.
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(problem.encode());
    }
}
