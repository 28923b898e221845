package org.pamir.assessment.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pamir.front.Bodies;
import org.pamir.front.Gate;

/**
 * Takes on so many requests at once, in front of everything that takes a thread. Behind the route of plain profiles: what
 * that answers costs less than a place.
 */
@ApplicationScoped
class PlaceRoute {

    /** Behind our own routes, which count from 0; before the platform's, which begin at a thousand. */
    static final int ORDER = 500;

    private final Gate ordinary;
    /** So that slow lines, and those who pretend to be one, are in nobody's way but each other's. */
    private final Gate arriving;

    PlaceRoute(LimitsConfig config) {
        this.ordinary = new Gate(config.atWork(), config.waiting(), config.longestWait(), LimitProblems.REFUSALS);
        this.arriving =
                new Gate(config.arrivingAtWork(), config.waiting(), config.longestWait(), LimitProblems.REFUSALS);
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (isBoundedElsewhere(context)) {
            context.next();
        } else if (Bodies.isArriving(context)) {
            arriving.pass(context);
        } else {
            ordinary.pass(context);
        }
    }

    /** Health, metrics and the API's description; streams; whoever waits for a version. */
    private static boolean isBoundedElsewhere(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        return path == null
                || path.startsWith("/q/")
                || path.equals("/api/events")
                || request.query() != null
                        && request.query().contains("min_version=")
                        && request.getHeader("Prefer") != null;
    }
}
