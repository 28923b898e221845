package org.pamir.front;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Refuses requests that a proxy in front of us might read in another way than we do: where the two disagree on where a
 * request ends, what follows it is smuggled past the proxy (RFC 9112, section 11.2). The connection is closed after it. The
 * server itself refuses most of them; these it lets through.
 */
@ApplicationScoped
class FramingFilter {

    private static final int FIRST_OF_ALL = 3_000;

    void register(@Observes Filters filters) {
        filters.register(FramingFilter::check, FIRST_OF_ALL);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2 || isClear(request)) {
            context.next();
        } else {
            RouterProblems.malformed(context);
        }
    }

    private static boolean isClear(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        boolean isHosted = hosts.size() == 1 && request.authority() != null
                || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0;
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean isFramed =
                codings.isEmpty() || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
        return request.version() != null && isHosted && isFramed && isPlain(request.uri());
    }

    /** RFC 3986 has no other characters; of others nobody knows the encoding. */
    private static boolean isPlain(String target) {
        return target.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}
