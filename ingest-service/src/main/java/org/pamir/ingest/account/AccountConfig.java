package org.pamir.ingest.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Accounts kept in our own database. */
@ConfigMapping(prefix = "pamir.accounts")
interface AccountConfig {

    /**
     * Where it is set, and there is no account yet, the accounts author, reviewer, publisher and admin are created with
     * this password. Good for a laptop; in production leave it out and let an identity provider say who is who.
     */
    Optional<String> initialPassword();

    /**
     * How long a password that matched is known to match, so that a script with HTTP Basic does not pay for bcrypt with
     * each request. Longer saves time; a changed password is refused at once in any case.
     */
    @WithDefault("5m")
    Duration rememberMatches();
}
