package org.pamir.ingest.limit;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Refusals from before any resource is asked: a page at the desk, a problem elsewhere. */
public final class LimitProblems {

    private static final String PAGE = page();

    /** @param name becomes {@code urn:pamir:problem:<name>}; the words are ours, and need no escaping */
    private record Refusal(int status, String name, String title, String detail) {}

    private static final Refusal BUSY = new Refusal(
            503,
            "busy",
            "Too much at the same time",
            "As many requests are worked on as this service takes on. Nothing was done. Try again.");
    private static final Refusal TOO_OFTEN = new Refusal(
            429, "too-many-requests", "Too many requests", "You come more often than is taken here. Nothing was done.");
    private static final Refusal TOO_SLOW = new Refusal(
            408,
            "body-too-slow",
            "The body did not arrive in time",
            "Nothing was done. Send it faster, or less at once.");

    private LimitProblems() {}

    static Future<Void> busy(RoutingContext context) {
        return send(context, BUSY, Duration.ofSeconds(1));
    }

    public static Future<Void> tooOften(RoutingContext context, Duration wait) {
        return send(context, TOO_OFTEN, wait);
    }

    static Future<Void> tooSlow(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        return send(context, TOO_SLOW);
    }

    static Future<Void> tooLarge(RoutingContext context, long limit) {
        return send(
                context,
                new Refusal(
                        413,
                        "too-large",
                        "The body is too large",
                        "At most " + limit + " bytes are taken here. Nothing was done."));
    }

    private static Future<Void> send(RoutingContext context, Refusal refusal, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return send(context, refusal);
    }

    private static Future<Void> send(RoutingContext context, Refusal refusal) {
        if (context.response().ended() || context.response().closed()) {
            return Future.succeededFuture();
        }
        // A body that nobody reads would keep the connection from its next request.
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        HttpServerResponse response = context.response()
                .setStatusCode(refusal.status)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff");
        return RequestKind.of(context.normalizedPath()).isPage()
                ? response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                        .end(html(refusal))
                : response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .end(json(refusal));
    }

    private static String json(Refusal refusal) {
        return new JsonObject()
                .put("type", "urn:pamir:problem:" + refusal.name)
                .put("title", refusal.title)
                .put("status", refusal.status)
                .put("detail", refusal.detail)
                .encode();
    }

    private static String html(Refusal refusal) {
        return PAGE.replace("{status}", String.valueOf(refusal.status))
                .replace("{title}", refusal.title)
                .replace("{detail}", refusal.detail);
    }

    private static String page() {
        try (InputStream file = LimitProblems.class.getResourceAsStream("/limit/refused.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a page of ours cannot be read", e);
        }
    }
}
