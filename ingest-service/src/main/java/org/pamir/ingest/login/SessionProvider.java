package org.pamir.ingest.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.pamir.ingest.account.AccountLogins;

/** Knows local accounts again by the cookie of the desk, with the grants that they have now. */
@ApplicationScoped
class SessionProvider implements IdentityProvider<TrustedAuthenticationRequest> {

    private final AccountLogins accounts;

    SessionProvider(AccountLogins accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> SessionPrincipal.parse(request.getPrincipal())
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> SessionPrincipal.of(account).equals(session)))
                .map(PasswordProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }
}
