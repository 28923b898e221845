package org.pamir.ingest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A local account as it is stored. */
@Entity
@Table(name = "account")
class AccountRow {

    @Id
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> grants;

    @Column(name = "created_at")
    Instant createdAt;

    Account toAccount() {
        return new Account(name, passwordHash, List.copyOf(grants), createdAt);
    }
}
