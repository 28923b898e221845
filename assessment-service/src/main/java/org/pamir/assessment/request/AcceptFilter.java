package org.pamir.assessment.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * An Accept without anything in it is allowed (RFC 9110, section 12.5.1), and asks for nothing in particular. The platform
 * would try to read a media type from it, and call that a fault of ours.
 */
@ApplicationScoped
class AcceptFilter {

    private static final int BEFORE_ROUTING = 900;

    void register(@Observes Filters filters) {
        filters.register(AcceptFilter::forgetNothing, BEFORE_ROUTING);
    }

    private static void forgetNothing(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.isBlank()) {
            context.request().headers().remove(HttpHeaders.ACCEPT);
        }
        context.next();
    }
}
