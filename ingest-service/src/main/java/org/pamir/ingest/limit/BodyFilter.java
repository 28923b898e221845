package org.pamir.ingest.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Takes in bodies: so large, so slow, so many at once. What is ordinary is taken in to its end before a place or a thread
 * is taken for it, so that slow lines, and those who pretend to be one, hold neither.
 */
@ApplicationScoped
class BodyFilter {

    /** Up to here a body that is refused is read on, and thrown away: its sender would not see the answer otherwise. */
    private static final long PATIENCE_BYTES = 16 * 1024 * 1024;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final long UNKNOWN = -1;

    private final LimitsConfig config;
    private final AtomicInteger arriving = new AtomicInteger();

    BodyFilter(LimitsConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        long announced = announced(context.request());
        RequestKind kind = RequestKind.of(context.normalizedPath());
        if (announced == 0) {
            context.next();
        } else if (announced > PATIENCE_BYTES) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            LimitProblems.tooLarge(context, kind.mostBytes())
                    .onComplete(sent -> context.request().connection().close());
        } else if (announced > kind.mostBytes() || kind.isReadFirst() && canBeReadFirst(context.request())) {
            takeIn(context, kind);
        } else {
            watch(context, kind.isImport() ? config.importTime() : config.bodyTime());
            context.next();
        }
    }

    /** Of HTTP/2 the platform holds a request for broken that was read before it came to it. */
    private static boolean canBeReadFirst(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2;
    }

    private void takeIn(RoutingContext context, RequestKind kind) {
        if (arriving.incrementAndGet() > config.bodiesArriving()) {
            arriving.decrementAndGet();
            LimitProblems.busy(context);
        } else {
            new Arrival(context, kind.mostBytes()).begin();
        }
    }

    /** Bytes; 0 where nothing comes, and what is no number is too much. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return DIGITS.matcher(length).matches() ? Long.parseLong(length) : Long.MAX_VALUE;
        }
        boolean isAnnounced = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return isAnnounced || request.version() == HttpVersion.HTTP_2 && !request.isEnded() ? UNKNOWN : 0;
    }

    /** Whoever reads it waits for the next byte each time, and would wait for all of them. */
    private static void watch(RoutingContext context, Duration time) {
        long timer = context.vertx().setTimer(time.toMillis(), late -> {
            if (!context.request().isEnded()) {
                LimitProblems.tooSlow(context)
                        .onComplete(sent -> context.request().connection().close());
            }
        });
        context.addEndHandler(end -> context.vertx().cancelTimer(timer));
    }

    /** One body on its way, on the event loop of its request. */
    private final class Arrival {

        private final RoutingContext context;
        private final long most;
        private final Buffer body = Buffer.buffer();
        private long received;
        private long timer;
        private boolean isRefused;
        private boolean isOver;

        Arrival(RoutingContext context, long most) {
            this.context = context;
            this.most = most;
        }

        void begin() {
            HttpServerRequest request = context.request();
            timer = context.vertx().setTimer(config.bodyTime().toMillis(), late -> late());
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                context.response().writeContinue();
            }
            request.handler(this::take)
                    .endHandler(end -> end())
                    .exceptionHandler(gone -> over())
                    .resume();
        }

        private void take(Buffer part) {
            received += part.length();
            if (received <= most) {
                body.appendBuffer(part);
            } else if (!isRefused) {
                isRefused = true;
                LimitProblems.tooLarge(context, most);
            } else if (received > PATIENCE_BYTES) {
                context.request().connection().close();
            }
        }

        private void end() {
            over();
            if (!isRefused) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        }

        private void late() {
            if (isRefused) {
                context.request().connection().close();
            } else {
                isRefused = true;
                LimitProblems.tooSlow(context)
                        .onComplete(sent -> context.request().connection().close());
            }
        }

        private void over() {
            if (!isOver) {
                isOver = true;
                context.vertx().cancelTimer(timer);
                arriving.decrementAndGet();
            }
        }
    }
}
