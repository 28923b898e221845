package org.pamir.ingest.login;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import org.pamir.ingest.limit.LimitProblems;

/**
 * The one way in: decides by the path which credentials count, and asks no other mechanism. Whoever brings none is
 * anonymous; whoever brings wrong ones is refused, even where none are needed.
 */
@ApplicationScoped
class LoginMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(LoginMechanism.class);
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final ApiMechanism api;
    private final DeskMechanism desk;

    LoginMechanism(ApiMechanism api, DeskMechanism desk) {
        this.api = api;
        this.desk = desk;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return byArea(context, identities)
                .onItem()
                .ifNull()
                // No identity would let the other mechanisms have their try.
                .switchTo(() -> identities.authenticate(new AnonymousAuthenticationRequest()))
                .map(identity -> named(identity, context))
                .onFailure()
                .invoke(failure -> refuse(failure, context));
    }

    /** Answers here what else would go through the mappers of the API, or be answered by whoever was asked. */
    private void refuse(Throwable failure, RoutingContext context) {
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        boolean isPage = Area.of(context.normalizedPath()) == Area.DESK && !desk.isScripted(context);
        if (failure instanceof TooManyLoginsException often) {
            LimitProblems.tooOften(context, often.pause());
        } else if (!(failure instanceof AuthenticationException)) {
            LOG.warnf("Nobody could be logged in: %s", failure);
            LoginProblems.unavailable(context);
        } else if (failure instanceof AuthenticationRedirectException redirect && redirect.getCode() != 200) {
            DeskMechanism.redirect(context, redirect.getCode(), redirect.getRedirectUri());
        } else if (failure instanceof AuthenticationCompletionException && isPage) {
            DeskMechanism.redirect(context, 303, DeskMechanism.FAILED);
        } else if (failure instanceof AuthenticationCompletionException) {
            LoginProblems.unauthorized(context);
        }
    }

    private Uni<SecurityIdentity> byArea(RoutingContext context, IdentityProviderManager identities) {
        return switch (Area.of(context.normalizedPath())) {
            case API -> api.authenticate(context, identities);
            case DESK -> desk.authenticate(context, identities);
            case OTHER -> Uni.createFrom().nullItem();
        };
    }

    private static SecurityIdentity named(SecurityIdentity identity, RoutingContext context) {
        if (identity.getPrincipal() instanceof SessionPrincipal session) {
            // What the cookie needs to know beyond the account's name is nobody else's affair.
            return QuarkusSecurityIdentity.builder(identity)
                    .setPrincipal(new QuarkusPrincipal(session.account()))
                    .build();
        }
        String name = identity.getPrincipal().getName();
        if (identity.isAnonymous() || name != null && !name.isBlank()) {
            return identity;
        }
        // The provider's token lacks the claim with the name. At the desk one more login would change nothing.
        throw Area.of(context.normalizedPath()) == Area.API
                ? new AuthenticationFailedException()
                : new AuthenticationCompletionException();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Area.of(context.normalizedPath()) == Area.DESK
                ? desk.getChallenge(context)
                : Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", LoginProblems.CHALLENGE));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (Area.of(context.normalizedPath()) == Area.DESK && !desk.isScripted(context)) {
            // Ended here, else the failure would go on to the mappers of the API.
            return HttpAuthenticationMechanism.super
                    .sendChallenge(context)
                    .invoke(() -> context.request().resume())
                    .invoke(() -> context.response().end());
        }
        LoginProblems.unauthorized(context);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
