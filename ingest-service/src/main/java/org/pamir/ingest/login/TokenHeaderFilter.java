package org.pamir.ingest.login;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.TokenCustomizer;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What an identity provider's token may say about its own signature: one of two algorithms, and nothing about where its
 * key is to be had. RFC 8725, sections 3.1 and 3.10.
 */
@ApplicationScoped
@Unremovable // Looked up, and injected nowhere.
class TokenHeaderFilter implements TokenCustomizer {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final List<String> KEYS_OF_ITS_OWN = List.of("jku", "jwk", "x5u", "x5c");

    /** @return null: the header stays as it is */
    @Override
    public JsonObject customizeHeaders(JsonObject header) {
        if (!ALGORITHMS.contains(header.getString("alg", ""))
                || KEYS_OF_ITS_OWN.stream().anyMatch(header::containsKey)) {
            throw new AuthenticationFailedException("a token with a header that is not taken");
        }
        return null;
    }
}
