package org.pamir.ingest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An API token as it is stored. */
@Entity
@Table(name = "api_token")
class TokenRow {

    @Id
    String id;

    @Column(name = "secret_hash")
    byte[] secretHash;

    String name;

    String owner;

    String account;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> grants;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;

    ApiToken toToken() {
        return new ApiToken(id, name, owner, List.copyOf(grants), createdAt, expiresAt, revokedAt, lastUsedAt);
    }
}
