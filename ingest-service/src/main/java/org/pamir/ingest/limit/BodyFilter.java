package org.pamir.ingest.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.pamir.front.Bodies;

/** Takes in bodies, each kind of request to its own size and in its own time. */
@ApplicationScoped
class BodyFilter {

    private static final long PATIENCE_BYTES = 16 * 1024 * 1024;
    private static final int BEFORE_EVERYTHING = 1_000;

    private final LimitsConfig config;
    private final Bodies bodies;

    BodyFilter(LimitsConfig config) {
        this.config = config;
        this.bodies = new Bodies(config.bodiesArriving(), PATIENCE_BYTES, config.bodyTime(), LimitProblems.REFUSALS);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        RequestKind kind = RequestKind.of(context.normalizedPath());
        bodies.check(
                context,
                new Bodies.Limit(
                        kind.mostBytes(),
                        kind.isReadFirst(),
                        kind.isImport() ? config.importTime() : config.bodyTime()));
    }
}
