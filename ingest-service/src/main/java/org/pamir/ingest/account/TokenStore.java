package org.pamir.ingest.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Where API tokens are kept. Every method belongs into its caller's transaction, but where it says otherwise. */
@ApplicationScoped
class TokenStore implements PanacheRepositoryBase<TokenRow, String> {

    private static final Duration USE_IS_WRITTEN_EACH = Duration.ofMinutes(1);

    private static final String PRESENTED = """
            select token.id, token.name, token.owner, token.grants, token.created_at, token.expires_at,
                token.revoked_at, token.last_used_at, token.secret_hash, token.account, account.grants
            from api_token token
            left join account on account.name = token.account
            where token.id = ?""";

    private final DataSource database;

    TokenStore(DataSource database) {
        this.database = database;
    }

    /**
     * A token that may be presented.
     *
     * @param isLocal its owner is an account of ours
     * @param ownersGrants empty where the owner is none of ours
     */
    record Presented(ApiToken token, byte[] secretHash, boolean isLocal, List<String> ownersGrants) {}

    /**
     * One read, of what every request of a pipeline begins with: the token, and what its owner may do now. It needs no
     * transaction.
     */
    Optional<Presented> presented(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PRESENTED)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(TokenRow.presented(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * In a transaction of its own, and at most once a minute: a busy pipeline must not turn each of its requests into one
     * more write.
     */
    void used(ApiToken token, Instant at) {
        if (token.lastUsedAt() == null
                || token.lastUsedAt().plus(USE_IS_WRITTEN_EACH).isBefore(at)) {
            QuarkusTransaction.requiringNew().run(() -> update("lastUsedAt = ?1 where id = ?2", at, token.id()));
        }
    }

    /** Newest first. */
    List<ApiToken> of(String owner) {
        return list("owner = ?1 order by createdAt desc, id", owner).stream()
                .map(TokenRow::toToken)
                .toList();
    }

    Optional<ApiToken> find(String id) {
        return findByIdOptional(id).map(TokenRow::toToken);
    }

    long countUsable(String owner, Instant now) {
        return count("owner = ?1 and revokedAt is null and expiresAt > ?2", owner, now);
    }

    void add(ApiToken token, byte[] secretHash, boolean isLocal) {
        TokenRow row = new TokenRow();
        row.id = token.id();
        row.secretHash = secretHash;
        row.name = token.name();
        row.owner = token.owner();
        row.account = isLocal ? token.owner() : null;
        row.grants = token.grants();
        row.createdAt = token.createdAt();
        row.expiresAt = token.expiresAt();
        persist(row);
    }

    /** False where it was revoked before. */
    boolean revoke(String id, Instant at) {
        return update("revokedAt = ?1 where id = ?2 and revokedAt is null", at, id) > 0;
    }
}
