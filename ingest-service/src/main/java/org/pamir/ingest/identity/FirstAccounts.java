package org.pamir.ingest.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** One account for each role, so that a laptop has somebody to log in as. */
@ApplicationScoped
class FirstAccounts {

    private final AccountConfig config;
    private final AccountStore accounts;
    private final Clock clock;

    FirstAccounts(AccountConfig config, AccountStore accounts, Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    void create(@Observes StartupEvent started) {
        config.initialPassword().filter(password -> accounts.isEmpty()).ifPresent(password -> {
            for (Role role : Role.values()) {
                accounts.add(role.word(), BcryptUtil.bcryptHash(password), List.of(role.word()), clock.instant());
            }
        });
    }
}
