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
            if (!path.startsWith("/desk/static/")) {
                response.putHeader("Cache-Control", "no-store");
            }
            if (context.request().getHeader("HX-Request") != null) {
                context.addHeadersEndHandler(end -> leaveForLogin(response));
            }
        }
        context.next();
    }

    /** Else whoever's session ended would press buttons that do nothing. */
    private static void leaveForLogin(HttpServerResponse response) {
        if (response.getStatusCode() == 401) {
            response.putHeader("HX-Redirect", "/desk/login");
        }
    }
}
