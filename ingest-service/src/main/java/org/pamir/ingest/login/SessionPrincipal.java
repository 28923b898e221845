package org.pamir.ingest.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;
import org.pamir.ingest.account.Account;

/**
 * Who a session at the desk belongs to, as it stands in the encrypted cookie: the account, and a stamp of its password.
 * A session thereby ends when the password changes, although nothing is kept about it here.
 */
record SessionPrincipal(String account, String stamp) implements Principal {

    static SessionPrincipal of(Account account) {
        return new SessionPrincipal(account.name(), stampOf(account.passwordHash()));
    }

    /** Reads what {@link #getName} wrote; no account's name has a blank. */
    static Optional<SessionPrincipal> parse(String written) {
        int blank = written.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : Optional.of(new SessionPrincipal(written.substring(0, blank), written.substring(blank + 1)));
    }

    @Override
    public String getName() {
        return account + " " + stamp;
    }

    private static String stampOf(String passwordHash) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
