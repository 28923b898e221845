package org.pamir.ingest.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what other sites make a browser send in its user's name, the login itself included. Browsers say in
 * Sec-Fetch-Site where a request comes from, and no page can forge it: OWASP's Cross-Site Request Forgery Prevention
 * Cheat Sheet has it as a complete defence ("Fetch Metadata headers"), with Origin for browsers that do not send it. What
 * has neither is no browser, or one so old that the cookie's SameSite must do.
 */
@ApplicationScoped
class CrossSiteFilter {

    /** After the limit of bodies, before anybody is logged in. */
    private static final int BEFORE_LOGIN = 950;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    void register(@Observes Filters filters) {
        filters.register(CrossSiteFilter::check, BEFORE_LOGIN);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!SAFE.contains(request.method())
                && browserAddsCredentials(context.normalizedPath(), request)
                && isFromElsewhere(request)) {
            LoginProblems.crossSite(context);
        } else {
            context.next();
        }
    }

    /** Cookies, and a password for HTTP Basic that was typed once; a bearer token no browser sends by itself. */
    private static boolean browserAddsCredentials(String path, HttpServerRequest request) {
        return switch (Area.of(path)) {
            case DESK -> true;
            case API -> {
                String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
                yield credentials != null
                        && credentials.strip().toLowerCase(Locale.ROOT).startsWith("basic");
            }
            case OTHER -> false;
        };
    }

    private static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equalsIgnoreCase(request.scheme() + "://" + request.authority());
    }
}
