package org.pamir.contract.kafka.consumer;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/**
 * When to look whether the logs are still the ones that were read. A broker may come back without what it had last, and
 * meanwhile write other records at the same offsets; the client notices that in some cases, and goes on in silence in
 * others. So it is looked at whenever a connection was lost, and now and then whether a topic was made anew.
 */
final class Suspicion {

    /** Polls after which everything is used up that was fetched before a connection was lost, and still hides the new log. */
    private static final int POLLS = 100;

    private final Metric closedConnections;
    private final Pause rest;
    private double closed;
    private int polls;
    private boolean now;

    /** @param every how often topics are looked at when there is no reason to */
    Suspicion(Consumer<?, ?> consumer, Duration every) {
        this.closedConnections = consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-close-total")
                        && metric.getKey().group().equals("consumer-metrics"))
                .map(metric -> (Metric) metric.getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the client does not count its connections"));
        this.rest = new Pause(every, every);
    }

    void raise() {
        now = true;
    }

    void polled(boolean nothing) {
        double count = (Double) closedConnections.metricValue();
        if (count != closed) {
            closed = count;
            polls = POLLS;
            now = true;
        } else if (polls > 0) {
            polls = nothing ? 0 : polls - 1;
            now |= polls == 0;
        }
    }

    /** Whether the logs themselves have to be looked at before anything else is done. */
    boolean isRaised() {
        return now;
    }

    void settle() {
        now = false;
    }

    /** Whether it is time to see to it that the topics are the same. */
    boolean isTimeToLook() {
        if (!rest.isOver()) {
            return false;
        }
        rest.begin();
        return true;
    }
}
