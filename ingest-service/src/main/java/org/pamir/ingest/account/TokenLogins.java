package org.pamir.ingest.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pamir.ingest.identity.Grants;
import org.pamir.ingest.identity.IdentityConfig;

/** Tells what an API token that is presented stands for. */
@ApplicationScoped
public class TokenLogins {

    private final TokenStore tokens;
    private final IdentityConfig config;
    private final Clock clock;

    TokenLogins(TokenStore tokens, IdentityConfig config, Clock clock) {
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /**
     * In whose name a token acts.
     *
     * @param id of the token
     * @param name that its owner gave it
     * @param grants what it may do now
     */
    public record TokenLogin(String owner, String id, String name, List<String> grants) {}

    /** Whether a bearer token looks like one of ours, right or wrong. */
    public static boolean isOurs(String text) {
        return text.startsWith(TokenSecret.PREFIX);
    }

    /** Nothing where the token is malformed, unknown, wrong, revoked or expired, or its owner is gone. */
    public Optional<TokenLogin> login(String text) {
        Instant now = clock.instant();
        return TokenSecret.parse(text)
                .flatMap(secret -> tokens.presented(secret.id())
                        .filter(presented -> secret.matches(presented.secretHash()))
                        .filter(presented -> presented.isLocal() != config.oidc())
                        .filter(presented -> presented.token().revokedAt() == null)
                        .filter(presented -> now.isBefore(presented.token().expiresAt()))
                        .map(presented -> {
                            tokens.used(presented.token(), now);
                            return new TokenLogin(
                                    presented.token().owner(),
                                    presented.token().id(),
                                    presented.token().name(),
                                    grants(presented));
                        }));
    }

    /** Whoever was granted less since loses it in their tokens too; of others we know only what the token says. */
    private static List<String> grants(TokenStore.Presented presented) {
        List<String> granted = presented.token().grants();
        if (!presented.isLocal()) {
            return granted;
        }
        Grants owners = Grants.of(presented.ownersGrants());
        return Grants.of(granted).grants().stream()
                .filter(owners::cover)
                .map(Object::toString)
                .toList();
    }
}
