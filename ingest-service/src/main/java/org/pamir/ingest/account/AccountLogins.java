package org.pamir.ingest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells who may come in with a password, or stay in with a session. */
@ApplicationScoped
public class AccountLogins {

    private final AccountStore accounts;
    private final Passwords passwords;

    AccountLogins(AccountStore accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** As {@link #byPassword}, where that costs nothing: only for a password that matched a moment ago. */
    public Optional<Account> byRecentPassword(String name, String password) {
        return find(name).filter(known -> passwords.matchedRecently(password, known.passwordHash()));
    }

    /** Nothing where there is no such account, or the password is another: the caller cannot tell, by time neither. */
    public Optional<Account> byPassword(String name, String password) {
        Optional<Account> account = find(name);
        if (account.isEmpty()) {
            passwords.matchNobody(password);
        }
        return account.filter(known -> passwords.matches(password, known.passwordHash()));
    }

    /** The account of that name as it is now. */
    @Transactional
    public Optional<Account> find(String name) {
        // PostgreSQL would refuse the character, and the whole request with it.
        return name.indexOf('\0') >= 0 ? Optional.empty() : accounts.find(name);
    }
}
