package org.pamir.ingest.login;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pamir.ingest.account.TokenLogins;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.IdentityConfig;

/** Logs in to the API by the Authorization header, and by nothing else: a cookie is not even looked at. */
@ApplicationScoped
class ApiMechanism {

    /** RFC 7515, section 3.1: three parts in base64url. What is not even that is not given to the library. */
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final IdentityConfig config;
    private final TokenLogins tokens;
    private final BlockingSecurityExecutor workers;
    private final OidcAuthenticationMechanism oidc;

    ApiMechanism(
            IdentityConfig config,
            TokenLogins tokens,
            BlockingSecurityExecutor workers,
            OidcAuthenticationMechanism oidc) {
        this.config = config;
        this.tokens = tokens;
        this.workers = workers;
        this.oidc = oidc;
    }

    /** Null for whoever brings no credentials; fails for whoever brings wrong ones. */
    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        List<String> headers = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        String[] parts = headers.get(0).strip().split(" +", 2);
        if (headers.size() > 1 || parts.length < 2) {
            return refused();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> bearer(parts[1], context, identities);
            case "basic" -> config.oidc() ? refused() : basic(parts[1], context, identities);
            default -> refused();
        };
    }

    /** RFC 7617, in UTF-8. */
    private static Uni<SecurityIdentity> basic(
            String credentials, RoutingContext context, IdentityProviderManager identities) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return refused();
        }
        int colon = decoded.indexOf(':');
        return colon < 0
                ? refused()
                : identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                        new UsernamePasswordAuthenticationRequest(
                                decoded.substring(0, colon),
                                new PasswordCredential(
                                        decoded.substring(colon + 1).toCharArray())),
                        context));
    }

    private Uni<SecurityIdentity> bearer(String token, RoutingContext context, IdentityProviderManager identities) {
        if (TokenLogins.isOurs(token)) {
            return workers.executeBlocking(() ->
                    tokens.login(token).map(ApiMechanism::identity).orElseThrow(AuthenticationFailedException::new));
        }
        if (!config.oidc() || !SIGNED.matcher(token).matches()) {
            return refused();
        }
        // Else a cookie of the desk could choose what the token is checked against.
        context.put(OidcUtils.TENANT_ID_ATTRIBUTE, OidcUtils.DEFAULT_TENANT_ID);
        return oidc.authenticate(context, identities);
    }

    private static SecurityIdentity identity(TokenLogins.TokenLogin login) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(login.owner()))
                .addRoles(new LinkedHashSet<>(login.grants()))
                .addAttribute(Editor.TOKEN, new Editor.Token(login.id(), login.name()))
                .build();
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
