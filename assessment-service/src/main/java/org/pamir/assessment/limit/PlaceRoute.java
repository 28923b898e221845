package org.pamir.assessment.limit;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes on so many requests at once, in front of everything that takes a thread. Behind the route of plain profiles: what
 * that answers costs less than a place.
 */
@ApplicationScoped
class PlaceRoute {

    /** Behind our own routes, which count from 0; before the platform's, which begin at a thousand. */
    static final int ORDER = 500;

    private final LimitsConfig config;
    private final Places places;

    PlaceRoute(LimitsConfig config) {
        this.config = config;
        this.places = new Places(config.atWork(), config.waiting());
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (isBoundedElsewhere(context)) {
            context.next();
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        Runnable turn = () -> loop.runOnContext(now -> enter(context));
        switch (places.arrive(turn)) {
            case ENTER -> enter(context);
            case WAIT ->
                context.vertx().setTimer(config.longestWait().toMillis(), late -> {
                    if (places.giveUp(turn)) {
                        LimitProblems.busy(context);
                    }
                });
            case TURNED_AWAY -> LimitProblems.busy(context);
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

    private void enter(RoutingContext context) {
        if (context.response().closed()) {
            places.leave();
            return;
        }
        context.addEndHandler(end -> places.leave());
        context.next();
    }
}
