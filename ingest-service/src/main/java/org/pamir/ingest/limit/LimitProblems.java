package org.pamir.ingest.limit;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.pamir.front.Refusal;
import org.pamir.front.Refusals;

/** Refusals from before any resource is asked: a page at the desk, a problem elsewhere. */
public final class LimitProblems {

    private static final Refusal BUSY = new Refusal(
            503,
            "busy",
            "Too much at the same time",
            "As many requests are worked on as this service takes on. Nothing was done. Try again.");
    private static final Refusal TOO_OFTEN = new Refusal(
            429, "too-many-requests", "Too many requests", "You come more often than is taken here. Nothing was done.");

    static final Refusals REFUSALS = new Refusals(
            LimitProblems.class.getResource("/limit/refused.html"),
            context -> RequestKind.of(context.normalizedPath()).isPage(),
            BUSY);

    private LimitProblems() {}

    public static Future<Void> tooOften(RoutingContext context, Duration wait) {
        return REFUSALS.send(context, TOO_OFTEN, wait);
    }
}
