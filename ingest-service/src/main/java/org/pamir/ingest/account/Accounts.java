package org.pamir.ingest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.Right;

/** Manages local accounts. There is always somebody left who can. */
@ApplicationScoped
class Accounts {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(AccountStore accounts, Passwords passwords, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a change. */
    sealed interface Outcome {

        record Done(Account account) implements Outcome {}

        record NameTaken() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Nobody would be left who may manage accounts. */
        record LastAdmin() implements Outcome {}

        record WrongPassword() implements Outcome {}
    }

    @Transactional
    List<Account> all() {
        return accounts.all();
    }

    @Transactional
    Outcome create(String name, String password, List<Grant> grants, String by) {
        List<Account> all = accounts.lockAll();
        if (named(all, name).isPresent()) {
            return new Outcome.NameTaken();
        }
        Account account = new Account(
                name, passwords.hash(password), words(grants), clock.instant().truncatedTo(ChronoUnit.MICROS));
        accounts.add(account);
        record(by, AuditAction.ACCOUNT_CREATED, account, true);
        return new Outcome.Done(account);
    }

    /** Changes what is given. */
    @Transactional
    Outcome change(String name, Optional<String> password, Optional<List<Grant>> grants, String by) {
        List<Account> all = accounts.lockAll();
        Optional<Account> before = named(all, name);
        if (before.isEmpty()) {
            return new Outcome.Unknown();
        }
        Account after = new Account(
                name,
                password.map(passwords::hash).orElse(before.get().passwordHash()),
                grants.map(Accounts::words).orElse(before.get().grants()),
                before.get().createdAt());
        if (isAdmin(before.get()) && !isAdmin(after) && isLastAdmin(all, name)) {
            return new Outcome.LastAdmin();
        }
        accounts.change(after);
        record(by, AuditAction.ACCOUNT_CHANGED, after, password.isPresent());
        return new Outcome.Done(after);
    }

    /** Its tokens go with it; what it wrote stays, under its name. */
    @Transactional
    Outcome delete(String name, String by) {
        List<Account> all = accounts.lockAll();
        Optional<Account> account = named(all, name);
        if (account.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (isAdmin(account.get()) && isLastAdmin(all, name)) {
            return new Outcome.LastAdmin();
        }
        accounts.remove(name);
        record(by, AuditAction.ACCOUNT_DELETED, account.get(), false);
        return new Outcome.Done(account.get());
    }

    /** By whoever knows the current one. */
    @Transactional
    Outcome changePassword(String name, String current, String next) {
        Optional<Account> account = named(accounts.lockAll(), name);
        if (account.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!passwords.matches(current, account.get().passwordHash())) {
            return new Outcome.WrongPassword();
        }
        return change(name, Optional.of(next), Optional.empty(), name);
    }

    private void record(String by, AuditAction action, Account account, boolean newPassword) {
        audit.record(AuditEntry.of(by, action)
                .with("account", account.name())
                .with("grants", account.grants())
                .with("new_password", newPassword));
    }

    private static Optional<Account> named(List<Account> all, String name) {
        return all.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    private static boolean isLastAdmin(List<Account> all, String name) {
        return all.stream()
                .filter(Accounts::isAdmin)
                .allMatch(account -> account.name().equals(name));
    }

    private static boolean isAdmin(Account account) {
        return Grants.of(account.grants()).allowEverywhere(Right.ADMINISTER);
    }

    private static List<String> words(List<Grant> grants) {
        return grants.stream().map(Grant::toString).toList();
    }
}
