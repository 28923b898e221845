package org.pamir.ingest.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.pamir.ingest.account.Account;
import org.pamir.ingest.account.AccountLogins;
import org.pamir.ingest.limit.RateFilter;
import org.pamir.ingest.limit.Rates;

/** Logs in local accounts by their password. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final AccountLogins accounts;
    private final Rates rates;

    PasswordProvider(AccountLogins accounts, Rates rates) {
        this.accounts = accounts;
        this.rates = rates;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        String address = RateFilter.address(HttpSecurityUtils.getRoutingContextAttribute(request));
        return context.runBlocking(() -> accounts.byRecentPassword(name, password)
                .or(() -> unlessTooOften(name, password, address))
                .map(PasswordProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    /** A look at a password takes a processor for as long as a dozen edits, and is what a guesser needs many of. */
    private Optional<Account> unlessTooOften(String name, String password, String address) {
        Duration wait = rates.login(name, address);
        if (!wait.isZero()) {
            throw new TooManyLoginsException(wait);
        }
        return accounts.byPassword(name, password);
    }

    static SecurityIdentity identity(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(SessionPrincipal.of(account))
                .addRoles(new LinkedHashSet<>(account.grants()))
                .build();
    }
}
