package org.pamir.assessment.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What browsers are told about every page of the site, refusals included. */
@ApplicationScoped
class SiteHeadersFilter {

    private static final String ONLY_OURS = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Before the filters that refuse. */
    private static final int FIRST = 2_000;

    void register(@Observes Filters filters) {
        filters.register(SiteHeadersFilter::add, FIRST);
    }

    private static void add(RoutingContext context) {
        if (SitePaths.isPage(context.normalizedPath())) {
            HttpServerResponse response = context.response();
            response.putHeader("Content-Security-Policy", ONLY_OURS);
            response.putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
            // Pages change with every edit; a browser may keep them, but has to ask.
            response.putHeader("Cache-Control", "no-cache");
        }
        context.next();
    }
}
