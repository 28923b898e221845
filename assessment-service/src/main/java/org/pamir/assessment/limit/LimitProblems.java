package org.pamir.assessment.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.pamir.front.Refusal;
import org.pamir.front.Refusals;

/** Refusals from before any resource is asked: a page for whoever reads pages, a problem for all others. */
final class LimitProblems {

    private static final Refusal BUSY = new Refusal(
            503,
            "busy",
            "Too many at the same time",
            "As many requests are worked on as this replica takes on. Try again in a moment.");

    static final Refusals REFUSALS =
            new Refusals(LimitProblems.class.getResource("/limit/refused.html"), LimitProblems::isReadByAPerson, BUSY);

    private LimitProblems() {}

    /** In a browser. */
    private static boolean isReadByAPerson(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && !context.normalizedPath().startsWith("/api/");
    }
}
