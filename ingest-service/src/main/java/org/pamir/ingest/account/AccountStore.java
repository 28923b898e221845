package org.pamir.ingest.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Where local accounts are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AccountStore implements PanacheRepositoryBase<AccountRow, String> {

    boolean isEmpty() {
        return count() == 0;
    }

    /** Until the transaction ends nobody else adds, changes or removes an account. */
    void lockTable() {
        getEntityManager()
                .createNativeQuery("lock table account in share row exclusive mode")
                .executeUpdate();
    }

    Optional<Account> find(String name) {
        return findByIdOptional(name).map(AccountRow::toAccount);
    }

    List<Account> all() {
        return listAll(Sort.by("name")).stream().map(AccountRow::toAccount).toList();
    }

    /** All of them, locked until the transaction ends: no two changes at once take away the last admin. */
    List<Account> lockAll() {
        return findAll(Sort.by("name")).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    void add(Account account) {
        AccountRow row = new AccountRow();
        row.name = account.name();
        row.createdAt = account.createdAt();
        row.passwordHash = account.passwordHash();
        row.grants = account.grants();
        persist(row);
    }

    void change(Account account) {
        AccountRow row = findById(account.name());
        row.passwordHash = account.passwordHash();
        row.grants = account.grants();
    }

    void remove(String name) {
        deleteById(name);
    }
}
