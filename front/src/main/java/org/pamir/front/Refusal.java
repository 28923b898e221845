package org.pamir.front;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * What is said to those who are refused. The words are ours, and need no escaping.
 *
 * @param name becomes {@code urn:pamir:problem:<name>}
 */
public record Refusal(int status, String name, String title, String detail) {

    /** As a problem, RFC 9457; nothing if the request is answered already. */
    Future<Void> sendProblem(RoutingContext context) {
        JsonObject problem = new JsonObject()
                .put("type", "urn:pamir:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        return send(context, "application/problem+json", problem.encode());
    }

    /**
     * As a page; nothing if the request is answered already.
     *
     * @param page has {@code {status}}, {@code {title}} and {@code {detail}} in it
     */
    Future<Void> sendPage(RoutingContext context, String page) {
        String filled = page.replace("{status}", String.valueOf(status))
                .replace("{title}", title)
                .replace("{detail}", detail);
        return send(context, "text/html;charset=UTF-8", filled);
    }

    /** Or nobody is there any more. */
    static boolean isAnswered(RoutingContext context) {
        return context.response().ended() || context.response().closed();
    }

    private Future<Void> send(RoutingContext context, String mediaType, String body) {
        if (isAnswered(context)) {
            return Future.succeededFuture();
        }
        RefusalMeter.count(name, status);
        // A body that nobody reads would keep the connection from its next request.
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        HttpServerResponse response = context.response();
        // Said of everything until it is known that it is of a kind that may be compressed.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        return response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body);
    }
}
