package org.pamir.ingest.desk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What browsers are told about every page of the desk, refusals included. */
@ApplicationScoped
class DeskHeadersFilter {

    private static final String ONLY_OURS = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Before the filter that refuses large bodies. */
    private static final int FIRST = 2_000;

    void register(@Observes Filters filters) {
        filters.register(DeskHeadersFilter::add, FIRST);
    }

    private static void add(RoutingContext context) {
        String path = context.request().path();
        if (path != null && (path.equals("/desk") || path.startsWith("/desk/"))) {
            HttpServerResponse response = context.response();
            response.putHeader("Content-Security-Policy", ONLY_OURS);
            response.putHeader("X-Content-Type-Options", "nosniff");
            response.putHeader("Referrer-Policy", "same-origin");
            if (!isStyle(path)) {
                response.putHeader("Cache-Control", "no-store");
            }
        }
        context.next();
    }

    private static boolean isStyle(String path) {
        return path.endsWith(".css") || path.endsWith(".svg");
    }
}
