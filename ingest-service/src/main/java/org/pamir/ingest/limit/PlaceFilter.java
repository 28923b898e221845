package org.pamir.ingest.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pamir.front.Bodies;
import org.pamir.front.Gate;

/** Takes on so many requests at once. It stands in front of everything that takes a thread, the login too. */
@ApplicationScoped
class PlaceFilter {

    /** After the body is there, before anybody is logged in. */
    private static final int BEFORE_LOGIN = 960;

    private final Gate ordinary;
    /** So that slow lines, and those who pretend to be one, are in nobody's way but each other's. */
    private final Gate arriving;

    private final Gate imports;

    PlaceFilter(LimitsConfig config) {
        this.ordinary = new Gate(config.atWork(), config.waiting(), config.longestWait(), LimitProblems.REFUSALS);
        this.arriving =
                new Gate(config.arrivingAtWork(), config.waiting(), config.longestWait(), LimitProblems.REFUSALS);
        this.imports = new Gate(config.importsAtWork(), 0, config.longestWait(), LimitProblems.REFUSALS);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_LOGIN);
    }

    private void check(RoutingContext context) {
        RequestKind kind = RequestKind.of(context.normalizedPath());
        if (kind == RequestKind.OPERATIONS) {
            context.next();
        } else if (kind.isImport()) {
            imports.pass(context);
        } else if (Bodies.isArriving(context)) {
            arriving.pass(context);
        } else {
            ordinary.pass(context);
        }
    }
}
