package org.pamir.ingest.upload;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

/**
 * A file is told by what is in it, so its Content-Type may be missing or nonsense. Left as it is, the framework would take
 * the one for a form and the other for a fault of ours.
 */
@ApplicationScoped
class ContentTypeFilter {

    private static final int BEFORE_ROUTING = 900;

    void register(@Observes Filters filters) {
        filters.register(ContentTypeFilter::mend, BEFORE_ROUTING);
    }

    private static void mend(RoutingContext context) {
        if (context.request().path().startsWith("/api/imports/")
                && !isMediaType(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.request().headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
        }
        context.next();
    }

    private static boolean isMediaType(String header) {
        try {
            return header != null && MediaType.valueOf(header) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
