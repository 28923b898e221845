package org.pamir.ingest.identity;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.PasswordType;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
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
@UserDefinition
class AccountRow {

    @Id
    @Username
    String name;

    @Password(PasswordType.MCF)
    @Column(name = "password_hash")
    String passwordHash;

    @Roles
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> grants;

    @Column(name = "created_at")
    Instant createdAt;
}
