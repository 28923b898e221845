package org.pamir.assessment.stream;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.pamir.assessment.log.Cursor;

/**
 * One connection. All that it knows of its progress is a position in the log, and it takes what follows from wherever that
 * is: from memory at the end of the log, from the database before it. So nothing is queued for it beyond what its connection
 * takes, however slow it is, and between catching up and following there is nothing to hand over. Everything but {@link
 * #wake} happens on the event loop of its connection.
 */
final class Client {

    private static final Logger LOG = Logger.getLogger(Client.class);
    private static final long AGAIN_MILLIS = 1_000;
    private static final long GRACE_MILLIS = 5_000;

    private final Subscription subscription;
    private final HttpConnection connection;
    private final HttpServerResponse response;
    private final Context loop;
    private final LiveTail tail;
    private final CatchUp catchUp;
    private final StreamConfig config;
    private final Clock clock;
    private final Runnable waker = this::wake;
    private final AtomicBoolean isWoken = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Set<Long> timers = new HashSet<>();
    private long position;
    private boolean hasBegun;
    private boolean isReading;
    private long stall = -1;

    Client(
            Subscription subscription,
            HttpServerRequest request,
            Context loop,
            LiveTail tail,
            CatchUp catchUp,
            StreamConfig config,
            Clock clock) {
        this.subscription = subscription;
        this.connection = request.connection();
        this.response = request.response();
        this.loop = loop;
        this.tail = tail;
        this.catchUp = catchUp;
        this.config = config;
        this.clock = clock;
        this.position = subscription.begin().position();
    }

    /** Completes when the connection is over, whoever ended it. */
    CompletionStage<Void> ended() {
        return ended;
    }

    void start(Duration life) {
        tail.enter(waker);
        ended.whenComplete((done, failure) -> tail.leave(waker));
        loop.runOnContext(now -> begin(life));
    }

    /** Called from any thread: there is more. */
    void wake() {
        // Once is enough, however often the log grows before the event loop gets to it.
        if (isWoken.compareAndSet(false, true)) {
            loop.runOnContext(now -> {
                isWoken.set(false);
                pump();
            });
        }
    }

    /** Called from any thread: ends it as something that is nobody's fault. */
    void close(String why, Duration retry) {
        loop.runOnContext(now -> {
            if (!ended.isDone()) {
                end(subscription.format().ending(cursor(), why, retry));
            }
        });
    }

    /** The other side is gone, or has everything. */
    void gone() {
        timers.forEach(loop.owner()::cancelTimer);
        timers.clear();
        ended.complete(null);
    }

    private void begin(Duration life) {
        if (ended.isDone()) {
            return;
        }
        response.setChunked(true);
        response.putHeader("Content-Type", subscription.format().mediaType());
        response.putHeader("Cache-Control", "no-store");
        // A proxy that collects an answer before it hands it on would collect this one for ever.
        response.putHeader("X-Accel-Buffering", "no");
        response.setWriteQueueMaxSize(config.queueBytes());
        // Not at once: it may be called from inside of a write, which has not yet come to its end.
        response.drainHandler(now -> wake());
        response.write(subscription.format().beginning(cursor(), config.retry()));
        every(config.heartbeat(), () -> writeIfRoom(subscription.format().alive(cursor())));
        if (subscription.canary()) {
            every(config.canaryEvery(), () -> writeIfRoom(canary()));
        }
        timers.add(loop.owner().setTimer(life.toMillis(), now -> close("it has lived its time", config.retry())));
        hasBegun = true;
        pump();
    }

    /** Nothing is written before the head of the answer, though the log may grow between entering and beginning. */
    private void pump() {
        while (hasBegun && !ended.isDone() && !isReading && !isFull()) {
            Frames live = tail.frames();
            if (position >= live.last()) {
                return;
            }
            if (live.follow(position)) {
                write(live.after(position));
            } else {
                read();
            }
        }
    }

    /** As many as there is room for; the rest is looked for again when there is. */
    private void write(List<Frame> frames) {
        int next = 0;
        while (next < frames.size() && !isFull()) {
            List<Buffer> burst = new ArrayList<>();
            int bytes = 0;
            // A write is a packet and a call of the system, so several frames go together.
            while (next < frames.size() && bytes < config.queueBytes() / 2) {
                Frame frame = frames.get(next++);
                position = frame.position();
                if (subscription.wants(frame.entry())) {
                    Buffer written = frame.in(subscription.format());
                    burst.add(written);
                    bytes += written.length();
                }
            }
            send(burst, bytes);
        }
    }

    private void send(List<Buffer> burst, int bytes) {
        if (burst.size() == 1) {
            // As it mostly is: nothing is copied.
            response.write(burst.get(0));
        } else if (burst.size() > 1) {
            Buffer all = Buffer.buffer(bytes);
            burst.forEach(all::appendBuffer);
            response.write(all);
        }
    }

    private void read() {
        isReading = true;
        catchUp.after(cursor())
                .whenComplete((part, failure) -> loop.runOnContext(now -> {
                    isReading = false;
                    if (ended.isDone()) {
                        return;
                    }
                    if (failure != null) {
                        LOG.warnf(
                                "A stream could not catch up, again in %d ms: %s", AGAIN_MILLIS, failure.getMessage());
                        timers.add(loop.owner().setTimer(AGAIN_MILLIS, later -> pump()));
                    } else if (part instanceof Frames found) {
                        write(found.frames());
                        pump();
                    } else if (part instanceof Part.Expired expired) {
                        resync("expired", expired.state().at(expired.state().expiredThrough()));
                    }
                }));
    }

    private boolean isFull() {
        boolean full = response.writeQueueFull();
        if (full && stall < 0) {
            stall = loop.owner().setTimer(config.stalledFor().toMillis(), now -> resync("stalled", cursor()));
            timers.add(stall);
        } else if (!full && stall >= 0) {
            loop.owner().cancelTimer(stall);
            timers.remove(stall);
            stall = -1;
        }
        return full;
    }

    private void resync(String reason, Cursor resume) {
        byte[] data =
                ("{\"reason\":\"" + reason + "\",\"resume\":\"" + resume + "\"}").getBytes(StandardCharsets.UTF_8);
        end(subscription.format().event(resume, "resync", data));
    }

    private void end(Buffer last) {
        Future<Void> sent = response.end(last);
        loop.owner().setTimer(GRACE_MILLIS, now -> {
            // Whoever does not take even this would keep the connection for ever.
            if (!sent.isComplete()) {
                connection.close();
            }
        });
        gone();
    }

    private void writeIfRoom(Buffer small) {
        if (!ended.isDone() && !isFull()) {
            response.write(small);
        }
    }

    private Buffer canary() {
        byte[] data = ("{\"at\":\"" + clock.instant() + "\",\"cursor\":\"" + cursor() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return subscription.format().event(cursor(), "canary", data);
    }

    private void every(Duration pause, Runnable task) {
        timers.add(loop.owner().setPeriodic(pause.toMillis(), now -> task.run()));
    }

    private Cursor cursor() {
        return new Cursor(subscription.begin().log(), position);
    }
}
