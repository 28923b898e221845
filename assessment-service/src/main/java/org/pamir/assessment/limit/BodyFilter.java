package org.pamir.assessment.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Takes in the body of a request, to its end, before a place or a thread is taken for it: so large, so slow, so many at
 * once. Slow lines, and those who pretend to be one, hold neither.
 */
@ApplicationScoped
class BodyFilter {

    private static final long MOST_BYTES = 64 * 1024;

    /** Up to here a body that is refused is read on, and thrown away: its sender would not see the answer otherwise. */
    private static final long PATIENCE_BYTES = 1024 * 1024;

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
        // Nothing of ours looks at the body of a GET; nearly all requests are one.
        long announced = context.request().method() == HttpMethod.GET ? 0 : announced(context.request());
        if (announced == 0) {
            context.next();
        } else if (announced > PATIENCE_BYTES) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            LimitProblems.tooLarge(context, MOST_BYTES)
                    .onComplete(sent -> context.request().connection().close());
        } else if (context.request().version() == HttpVersion.HTTP_2 && announced <= MOST_BYTES) {
            // The platform holds a request of HTTP/2 for broken that was read before it came to it.
            watch(context);
            context.next();
        } else if (arriving.incrementAndGet() > config.bodiesArriving()) {
            arriving.decrementAndGet();
            LimitProblems.busy(context);
        } else {
            new Arrival(context).begin();
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
    private void watch(RoutingContext context) {
        long timer = context.vertx().setTimer(config.bodyTime().toMillis(), late -> {
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
        private final Buffer body = Buffer.buffer();
        private long received;
        private long timer;
        private boolean isRefused;
        private boolean isOver;

        Arrival(RoutingContext context) {
            this.context = context;
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
            if (received <= MOST_BYTES) {
                body.appendBuffer(part);
            } else if (!isRefused) {
                isRefused = true;
                LimitProblems.tooLarge(context, MOST_BYTES);
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
