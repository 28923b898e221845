package org.pamir.ingest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.identity.Grant;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.IdentityConfig;

/** Makes, lists and revokes API tokens. */
@ApplicationScoped
class Tokens {

    /** Of one owner, at a time: enough for every pipeline, and no place to hide a forgotten one. */
    static final int MOST_USABLE = 50;

    private final TokenStore tokens;
    private final AuditLog audit;
    private final IdentityConfig config;
    private final Clock clock;

    Tokens(TokenStore tokens, AuditLog audit, IdentityConfig config, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** What came of a wish for a token. */
    sealed interface Made {

        /** @param written the token itself: this is the only time that anybody sees it */
        record Token(ApiToken token, String written) implements Made {}

        /** Its owner has not got these grants. */
        record BeyondOwn(List<String> grants) implements Made {}

        record TooMany() implements Made {}
    }

    @Transactional
    Made make(String owner, Grants owners, TokenWish wish) {
        List<String> beyond = wish.grants().stream()
                .filter(grant -> !owners.cover(grant))
                .map(Grant::toString)
                .toList();
        if (!beyond.isEmpty()) {
            return new Made.BeyondOwn(beyond);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (tokens.countUsable(owner, now) >= MOST_USABLE) {
            return new Made.TooMany();
        }
        TokenSecret secret = TokenSecret.random();
        List<String> grants = wish.grants().stream().map(Grant::toString).toList();
        Instant expiry = now.plus(Duration.ofDays(wish.days()));
        ApiToken token = new ApiToken(secret.id(), wish.name(), owner, grants, now, expiry, null, null);
        tokens.add(token, secret.hash(), !config.oidc());
        audit.record(AuditEntry.of(owner, AuditAction.TOKEN_CREATED)
                .with("id", token.id())
                .with("name", token.name())
                .with("grants", grants)
                .with("expires_at", expiry.toString()));
        return new Made.Token(token, secret.written());
    }

    /** Newest first, the expired and the revoked included. */
    @Transactional
    List<ApiToken> of(String owner) {
        return tokens.of(owner);
    }

    @Transactional
    Optional<ApiToken> find(String id) {
        return tokens.find(id);
    }

    /** Once is enough: a token that was revoked stays so, and keeps the moment. */
    @Transactional
    void revoke(ApiToken token, String by) {
        if (tokens.revoke(token.id(), clock.instant())) {
            audit.record(AuditEntry.of(by, AuditAction.TOKEN_REVOKED)
                    .with("id", token.id())
                    .with("name", token.name())
                    .with("owner", token.owner()));
        }
    }
}
