package org.pamir.ingest.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where API tokens are kept. Every method belongs into its caller's transaction. */
@ApplicationScoped
class TokenStore implements PanacheRepositoryBase<TokenRow, String> {

    private static final Duration USE_IS_WRITTEN_EACH = Duration.ofMinutes(1);

    /**
     * A token that may be presented.
     *
     * @param isLocal its owner is an account of ours
     * @param ownersGrants empty where the owner is none of ours
     */
    record Presented(ApiToken token, byte[] secretHash, boolean isLocal, List<String> ownersGrants) {}

    /** One read: the token and what its owner may do now. */
    Optional<Presented> presented(String id) {
        return getEntityManager()
                .createQuery("""
                        select token, account.grants from TokenRow token
                        left join AccountRow account on account.name = token.account
                        where token.id = :id""", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(found -> presented((TokenRow) found[0], found[1]));
    }

    private static Presented presented(TokenRow row, Object ownersGrants) {
        List<String> grants = ownersGrants instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
        return new Presented(row.toToken(), row.secretHash, row.account != null, grants);
    }

    /** At most once a minute: a busy pipeline must not turn each of its requests into one more write. */
    void used(ApiToken token, Instant at) {
        if (token.lastUsedAt() == null
                || token.lastUsedAt().plus(USE_IS_WRITTEN_EACH).isBefore(at)) {
            update("lastUsedAt = ?1 where id = ?2", at, token.id());
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
