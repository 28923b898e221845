package org.pamir.ingest.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Where local accounts are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class AccountStore implements PanacheRepositoryBase<AccountRow, String> {

    boolean isEmpty() {
        return count() == 0;
    }

    /** @param passwordHash bcrypt in Modular Crypt Format */
    void add(String name, String passwordHash, List<String> grants, Instant createdAt) {
        AccountRow row = new AccountRow();
        row.name = name;
        row.passwordHash = passwordHash;
        row.grants = List.copyOf(grants);
        row.createdAt = createdAt;
        persist(row);
    }
}
