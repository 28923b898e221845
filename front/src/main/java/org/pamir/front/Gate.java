package org.pamir.front;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Takes on so many requests at once. Whoever is refused costs next to nothing, and hears so at once or after a short wait. */
public final class Gate {

    private final Places places;
    private final Duration longestWait;
    private final Refusals refusals;

    /**
     * @param most requests that are worked on at once
     * @param mostWaiting who wait for others to end
     */
    public Gate(int most, int mostWaiting, Duration longestWait, Refusals refusals) {
        this.places = new Places(most, mostWaiting);
        this.longestWait = longestWait;
        this.refusals = refusals;
    }

    /** Goes on with the request, now or on its turn, or refuses it. */
    public void pass(RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        Runnable turn = () -> loop.runOnContext(now -> enter(context));
        switch (places.arrive(turn)) {
            case ENTER -> enter(context);
            case WAIT ->
                context.vertx().setTimer(longestWait.toMillis(), late -> {
                    if (places.giveUp(turn)) {
                        refusals.busy(context);
                    }
                });
            case TURNED_AWAY -> refusals.busy(context);
        }
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
