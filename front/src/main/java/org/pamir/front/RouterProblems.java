package org.pamir.front;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers for what fails outside of REST: requests that the router cannot read, and faults of ours in front of it. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    /** The platform's own answer, which is no problem, comes at the very last. */
    private static final int NEARLY_LAST = 1_000_000;

    private static final Refusal MALFORMED = new Refusal(
            400,
            "malformed-request",
            "The request cannot be read",
            "Its address or its headers are not what HTTP allows");
    private static final Refusal UNKNOWN =
            new Refusal(404, "not-found", "There is nothing here", "The address leads nowhere");
    private static final Refusal INTERNAL_ERROR =
            new Refusal(500, "internal-error", "Something went wrong here", "It has been logged");

    void register(@Observes Router router) {
        router.route().order(NEARLY_LAST).failureHandler(RouterProblems::answer);
        // Where not even the path can be read, no route is asked.
        router.errorHandler(400, RouterProblems::malformed);
        router.errorHandler(404, RouterProblems::unknown);
    }

    /** Closes the connection too: who knows what else is on it. */
    static void malformed(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        MALFORMED
                .sendProblem(context)
                .onComplete(sent -> context.request().connection().close());
    }

    private static void unknown(RoutingContext context) {
        UNKNOWN.sendProblem(context);
    }

    private static void answer(RoutingContext context) {
        int status = context.statusCode();
        if (status == 400 || status == 404 || context.failure() instanceof IllegalArgumentException) {
            malformed(context);
        } else if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            LOG.errorf(
                    context.failure(),
                    "Answered 500 to a request of %s",
                    context.request().method());
            INTERNAL_ERROR.sendProblem(context);
        }
    }
}
