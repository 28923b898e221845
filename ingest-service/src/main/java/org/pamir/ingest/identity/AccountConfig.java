package org.pamir.ingest.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Accounts kept in our own database. */
@ConfigMapping(prefix = "pamir.accounts")
interface AccountConfig {

    /**
     * Where it is set, and there is no account yet, the accounts author, reviewer, publisher and admin are created with
     * this password. Good for a laptop; in production leave it out and let an identity provider say who is who.
     */
    Optional<String> initialPassword();
}
