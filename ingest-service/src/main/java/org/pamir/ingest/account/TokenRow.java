package org.pamir.ingest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /** As {@link TokenStore} selects it: the columns of a token, its hash and account, and its owner's grants. */
    static TokenStore.Presented presented(ResultSet row) throws SQLException {
        ApiToken token = new ApiToken(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                texts(row.getArray(4)),
                instant(row, 5),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8));
        return new TokenStore.Presented(token, row.getBytes(9), row.getString(10) != null, texts(row.getArray(11)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    ApiToken toToken() {
        return new ApiToken(id, name, owner, List.copyOf(grants), createdAt, expiresAt, revokedAt, lastUsedAt);
    }
}
