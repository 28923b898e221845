package org.pamir.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Takes in the bodies of requests: so large, so slow, so many at once. What is read first is taken in to its end before a
 * place or a thread is taken for it, so that slow lines, and those who pretend to be one, hold neither.
 */
public final class Bodies {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final long UNKNOWN = -1;
    private static final String ARRIVING = Bodies.class.getName() + ".arriving";

    private final int mostArriving;
    private final long patienceBytes;
    private final Duration time;
    private final Refusals refusals;
    private final AtomicInteger arriving = new AtomicInteger();

    /**
     * What holds for one request.
     *
     * @param mostBytes of its body
     * @param isReadFirst whether the body is taken in before anything else is done; others are read by whoever knows their
     *     parts
     * @param time until one that others read must be there
     */
    public record Limit(long mostBytes, boolean isReadFirst, Duration time) {}

    /**
     * @param mostArriving bodies that are taken in at once
     * @param patienceBytes up to here a body that is refused is read on, and thrown away: its sender would not see the answer
     *     otherwise
     * @param time until one that is taken in must be there
     */
    public Bodies(int mostArriving, long patienceBytes, Duration time, Refusals refusals) {
        this.mostArriving = mostArriving;
        this.patienceBytes = patienceBytes;
        this.time = time;
        this.refusals = refusals;
    }

    /** Goes on with the request, at once or when its body is there, or refuses it. */
    public void check(RoutingContext context, Limit limit) {
        long announced = announced(context.request());
        if (announced == 0) {
            context.next();
        } else if (announced > patienceBytes) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            refusals.tooLarge(context, limit.mostBytes())
                    .onComplete(sent -> context.request().connection().close());
        } else if (announced > limit.mostBytes() || limit.isReadFirst() && canBeReadFirst(context.request())) {
            takeIn(context, limit.mostBytes());
        } else {
            watch(context, limit.time());
            context.next();
        }
    }

    /** Whether the body of a request is left to whoever reads it, and may be long on its way: a form, a file, any of HTTP/2. */
    public static boolean isArriving(RoutingContext context) {
        return context.get(ARRIVING) != null;
    }

    /** Of HTTP/2 the platform holds a request for broken that was read before it came to it. */
    private static boolean canBeReadFirst(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2;
    }

    private void takeIn(RoutingContext context, long most) {
        if (arriving.incrementAndGet() > mostArriving) {
            arriving.decrementAndGet();
            refusals.busy(context);
        } else {
            new Arrival(context, most).begin();
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
    private void watch(RoutingContext context, Duration longest) {
        context.put(ARRIVING, true);
        long timer = context.vertx().setTimer(longest.toMillis(), late -> {
            if (!context.request().isEnded()) {
                refusals.tooSlow(context)
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
            timer = context.vertx().setTimer(time.toMillis(), late -> late());
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
                refusals.tooLarge(context, most);
            } else if (received > patienceBytes) {
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
                refusals.tooSlow(context)
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
