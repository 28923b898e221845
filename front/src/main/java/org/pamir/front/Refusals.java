package org.pamir.front;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** How requests are refused before any resource is asked: a page for whoever reads pages, a problem for all others. */
public final class Refusals {

    private static final Refusal TOO_SLOW = new Refusal(
            408,
            "body-too-slow",
            "The body did not arrive in time",
            "Nothing was done. Send it faster, or less at once.");

    private final String page;
    private final Predicate<RoutingContext> readsPages;
    private final Refusal busy;

    /**
     * @param page HTML with {@code {status}}, {@code {title}} and {@code {detail}} in it
     * @param readsPages whether a page is what is asked for
     * @param busy what is said when there is no place
     */
    public Refusals(URL page, Predicate<RoutingContext> readsPages, Refusal busy) {
        this.page = read(page);
        this.readsPages = readsPages;
        this.busy = busy;
    }

    /** @param wait until it makes sense to come back; the header has whole seconds, one at least */
    public Future<Void> send(RoutingContext context, Refusal refusal, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return send(context, refusal);
    }

    Future<Void> busy(RoutingContext context) {
        return send(context, busy, Duration.ofSeconds(1));
    }

    Future<Void> tooSlow(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        return send(context, TOO_SLOW);
    }

    Future<Void> tooLarge(RoutingContext context, long limit) {
        return send(
                context,
                new Refusal(
                        413,
                        "too-large",
                        "The body is too large",
                        "At most " + limit + " bytes are taken here. Nothing was done."));
    }

    private Future<Void> send(RoutingContext context, Refusal refusal) {
        if (!Refusal.isAnswered(context)) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return readsPages.test(context) ? refusal.sendPage(context, page) : refusal.sendProblem(context);
    }

    private static String read(URL page) {
        try (InputStream file = page.openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a page of ours cannot be read", e);
        }
    }
}
