package org.pamir.ingest.login;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.pamir.ingest.identity.IdentityConfig;

/** Logs in to the desk: with a form of ours, or at the identity provider and back; then by a cookie. */
@ApplicationScoped
class DeskMechanism {

    static final String HOME = "/desk";
    static final String LOGIN = "/desk/login";
    static final String FAILED = "/desk/login?failed";
    static final String LOGOUT = "/desk/logout";
    private static final String STATIC = "/desk/static";
    private static final String WANTED = "pamir-desk-wanted";
    private static final Pattern FORM = Pattern.compile(
            "(application/x-www-form-urlencoded|multipart/form-data)(\\s*;|\\s*$)", Pattern.CASE_INSENSITIVE);

    private final IdentityConfig config;
    private final FormAuthenticationMechanism form;
    private final OidcAuthenticationMechanism oidc;

    DeskMechanism(IdentityConfig config, FormAuthenticationMechanism form, OidcAuthenticationMechanism oidc) {
        this.config = config;
        this.form = form;
        this.oidc = oidc;
    }

    /** Null for whoever is not logged in; fails only for wrong credentials, not for a session that ended. */
    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String path = context.normalizedPath();
        boolean isPost = context.request().method() == HttpMethod.POST;
        if (Area.isIn(path, STATIC) || path.equals(LOGOUT) && !isPost) {
            return Uni.createFrom().nullItem();
        }
        if (config.oidc()) {
            return path.equals(LOGIN) ? Uni.createFrom().nullItem() : provider(context, identities);
        }
        return path.equals(LOGIN) ? login(context, identities, isPost) : session(context, identities);
    }

    private Uni<SecurityIdentity> login(RoutingContext context, IdentityProviderManager identities, boolean isPost) {
        if (!isPost) {
            return Uni.createFrom().nullItem();
        }
        if (!isForm(context)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        forgetForeignWish(context);
        return form.authenticate(context, identities)
                .onItem()
                .ifNull()
                // It has answered a login that went well; a form without its fields it would pass on.
                .switchTo(() -> context.response().ended()
                        ? Uni.createFrom().nullItem()
                        : Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /** Asked for the fields of anything else, the server would throw. */
    private static boolean isForm(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && FORM.matcher(type).lookingAt();
    }

    /** The page that was wanted, of another origin: the service has moved, or somebody lures. The login would fail. */
    private static void forgetForeignWish(RoutingContext context) {
        Cookie wanted = context.request().getCookie(WANTED);
        String desk = context.request().scheme() + "://" + context.request().authority() + HOME;
        if (wanted != null && !wanted.getValue().startsWith(desk)) {
            context.response().removeCookie(WANTED, false);
        }
    }

    private Uni<SecurityIdentity> session(RoutingContext context, IdentityProviderManager identities) {
        return form.authenticate(context, identities)
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithNull();
    }

    private Uni<SecurityIdentity> provider(RoutingContext context, IdentityProviderManager identities) {
        // With this header the provider would take it for a request to the API.
        context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        context.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        return oidc.authenticate(context, identities);
    }

    static void redirect(RoutingContext context, int status, String address) {
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    /** A script asks for a part of a page: it must hear that the session ended, not get a login page as that part. */
    boolean isScripted(RoutingContext context) {
        return context.request().getHeader("HX-Request") != null;
    }

    Uni<ChallengeData> getChallenge(RoutingContext context) {
        boolean isLogin = context.normalizedPath().equals(LOGIN);
        if (!isLogin && context.request().method() != HttpMethod.GET) {
            // What was posted cannot be asked for again after the login.
            return Uni.createFrom().item(new ChallengeData(303, HttpHeaders.LOCATION, config.oidc() ? HOME : LOGIN));
        }
        return config.oidc()
                ? oidc.getChallenge(context)
                : form.getChallenge(context)
                        .invoke(() -> makeWritable(context.request().getCookie(WANTED)));
    }

    /** An address may have characters in it that a cookie may not: the answer would never be sent. */
    private static void makeWritable(Cookie wanted) {
        if (wanted != null) {
            wanted.setValue(wanted.getValue().replace(",", "%2C").replace(";", "%3B"));
        }
    }
}
