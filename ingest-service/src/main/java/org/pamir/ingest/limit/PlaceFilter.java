package org.pamir.ingest.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes on so many requests at once. It stands in front of everything that takes a thread, the login too: who is refused
 * costs next to nothing, and hears so at once.
 */
@ApplicationScoped
class PlaceFilter {

    /** After the body is there, before anybody is logged in. */
    private static final int BEFORE_LOGIN = 960;

    private final LimitsConfig config;
    private final Places ordinary;
    private final Places imports;

    PlaceFilter(LimitsConfig config) {
        this.config = config;
        this.ordinary = new Places(config.atWork(), config.waiting());
        this.imports = new Places(config.importsAtWork(), 0);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_LOGIN);
    }

    private void check(RoutingContext context) {
        RequestKind kind = RequestKind.of(context.normalizedPath());
        if (kind == RequestKind.OPERATIONS) {
            context.next();
            return;
        }
        Places places = kind.isImport() ? imports : ordinary;
        Context loop = context.vertx().getOrCreateContext();
        Runnable turn = () -> loop.runOnContext(now -> enter(context, places));
        switch (places.arrive(turn)) {
            case ENTER -> enter(context, places);
            case WAIT ->
                context.vertx().setTimer(config.longestWait().toMillis(), late -> {
                    if (places.giveUp(turn)) {
                        LimitProblems.busy(context);
                    }
                });
            case TURNED_AWAY -> LimitProblems.busy(context);
        }
    }

    private static void enter(RoutingContext context, Places places) {
        if (context.response().closed()) {
            places.leave();
            return;
        }
        context.addEndHandler(end -> places.leave());
        context.next();
    }
}
