package org.pamir.assessment.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The clients that are connected to this replica, from the first to the last byte of each. */
@ApplicationScoped
class Clients {

    private static final long LAST_WORDS_MILLIS = 1_000;

    private final LiveTail tail;
    private final CatchUp catchUp;
    private final StreamConfig config;
    private final Clock clock;
    private final Set<Client> connected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean isStopping;

    Clients(LiveTail tail, CatchUp catchUp, StreamConfig config, Clock clock) {
        this.tail = tail;
        this.catchUp = catchUp;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Begins a stream; the head of the answer is set, and not yet sent.
     *
     * @param loop the event loop of the request
     * @return completes when the answer is over; nothing if there is no room for another client
     */
    Optional<CompletionStage<Void>> admit(Subscription subscription, RoutingContext request, Context loop) {
        if (taken.incrementAndGet() > config.mostClients() || isStopping) {
            taken.decrementAndGet();
            return Optional.empty();
        }
        Client client = new Client(subscription, request.request(), loop, tail, catchUp, config, clock);
        client.ended().whenComplete((done, failure) -> {
            connected.remove(client);
            taken.decrementAndGet();
        });
        request.addEndHandler(end -> client.gone());
        try {
            connected.add(client);
            client.start(life());
        } catch (RuntimeException e) {
            client.gone();
            throw e;
        }
        return Optional.of(client.ended());
    }

    int count() {
        return connected.size();
    }

    /**
     * So that clients go elsewhere knowing why, and not all at the same moment. When the shutdown itself is told, their
     * connections are cut already.
     */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        isStopping = true;
        CompletableFuture<?>[] ended = connected.stream()
                .map(client -> {
                    client.close("this replica stops", config.retry().plus(randomly(config.retry())));
                    return client.ended().toCompletableFuture();
                })
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ended)
                .completeOnTimeout(null, LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private Duration life() {
        return config.life().minus(randomly(config.life().dividedBy(5)));
    }

    private static Duration randomly(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() + 1));
    }
}
