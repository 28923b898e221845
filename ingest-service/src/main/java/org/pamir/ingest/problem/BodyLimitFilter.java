package org.pamir.ingest.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Refuses a body by its announced length, before any of it is kept. The server's own limit answers without a problem;
 * it stays behind this one for bodies that announce nothing.
 */
@ApplicationScoped
class BodyLimitFilter {

    private static final long SECTION_BYTES = 64 * 1024;
    /** A new proposal may bring several sections. */
    private static final long PROPOSAL_BYTES = 8 * SECTION_BYTES;

    /** An import of 5 MiB in its multipart frame. */
    private static final long IMPORT_BYTES = 6 * 1024 * 1024;

    /** The longest narrative four times over, with each of its characters written as nine. */
    private static final long FORM_BYTES = 1024 * 1024;

    private static final String DESK = "/desk/";

    /** Up to here a body that is refused is read to its end, and thrown away. */
    private static final long PATIENCE_BYTES = 16 * 1024 * 1024;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final int BEFORE_EVERYTHING = 1_000;

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        long limit = limit(context.request().path());
        long announced = announced(context.request());
        if (announced <= limit) {
            context.next();
        } else if (announced <= PATIENCE_BYTES) {
            // A client that is still sending would see a broken connection, and never the answer.
            context.request()
                    .handler(discarded -> {})
                    .endHandler(end -> refuse(context, limit))
                    .resume();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            refuse(context, limit)
                    .onComplete(sent -> context.request().connection().close());
        }
    }

    private static long limit(String path) {
        if (path.startsWith("/api/imports/") || path.startsWith("/desk/import/")) {
            return IMPORT_BYTES;
        }
        if (path.startsWith("/desk/proposals/")) {
            return FORM_BYTES;
        }
        return path.equals("/api/proposals") ? PROPOSAL_BYTES : SECTION_BYTES;
    }

    /** 0 where nothing was announced; what is no number is too much. */
    private static long announced(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (header == null) {
            return 0;
        }
        return DIGITS.matcher(header).matches() ? Long.parseLong(header) : Long.MAX_VALUE;
    }

    private static Future<Void> refuse(RoutingContext context, long limit) {
        HttpServerResponse response = context.response().setStatusCode(413);
        if (context.request().path().startsWith(DESK)) {
            return response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                    .sendFile("META-INF/resources/desk/static/too-large.html");
        }
        JsonObject problem = new JsonObject()
                .put("type", "urn:pamir:problem:too-large")
                .put("title", "The body is too large")
                .put("status", 413)
                .put("detail", "At most " + limit + " bytes are taken here");
        return response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.encode());
    }
}
