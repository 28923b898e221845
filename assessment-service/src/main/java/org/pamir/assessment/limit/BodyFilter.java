package org.pamir.assessment.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pamir.front.Bodies;

/** Takes in the body of a request, to its end, before a place or a thread is taken for it. */
@ApplicationScoped
class BodyFilter {

    private static final long MOST_BYTES = 64 * 1024;
    private static final long PATIENCE_BYTES = 1024 * 1024;
    private static final int BEFORE_EVERYTHING = 1_000;

    private final Bodies.Limit limit;
    private final Bodies bodies;

    BodyFilter(LimitsConfig config) {
        this.limit = new Bodies.Limit(MOST_BYTES, true, config.bodyTime());
        this.bodies = new Bodies(config.bodiesArriving(), PATIENCE_BYTES, config.bodyTime(), LimitProblems.REFUSALS);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        // Nothing of ours looks at the body of a GET; nearly all requests are one.
        if (context.request().method() == HttpMethod.GET) {
            context.next();
        } else {
            bodies.check(context, limit);
        }
    }
}
