package org.pamir.ingest.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.pamir.ingest.identity.Role;

/** One account for each role, so that a laptop has somebody to log in as. */
@ApplicationScoped
class FirstAccounts {

    private final AccountConfig config;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Clock clock;

    FirstAccounts(AccountConfig config, AccountStore accounts, Passwords passwords, Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional
    void create(@Observes StartupEvent started) {
        config.initialPassword().filter(password -> accounts.isEmpty()).ifPresent(password -> {
            // Of several replicas that start on an empty database one makes them, and the others wait for it.
            accounts.lockTable();
            if (!accounts.isEmpty()) {
                return;
            }
            for (Role role : Role.values()) {
                String hash = passwords.hash(password);
                accounts.add(new Account(role.word(), hash, List.of(role.word()), clock.instant()));
            }
        });
    }
}
