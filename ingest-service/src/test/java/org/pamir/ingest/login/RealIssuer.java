package org.pamir.ingest.login;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An identity provider that is none of our code, with a login page of its own, and a second one that we do not trust. */
public class RealIssuer implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "editors";
    static final String CLIENT = "pamir";

    private final KeyProvider keys = new KeyProvider();
    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(keys, (Instant) null)));

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                server.issuerUrl(ISSUER).toString(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                "a-secret-of-thirty-two-characters");
    }

    /** Claims that are taken, to be spoilt one by one. */
    static Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "sub",
                "4711",
                "preferred_username",
                "ada",
                "aud",
                List.of(CLIENT),
                "groups",
                List.of("publisher@TJK")));
    }

    SignedJWT token(String issuer, Map<String, Object> claims, Duration life) {
        return server.anyToken(server.issuerUrl(issuer), claims, life);
    }

    /** Its private key: for tokens that it would not make. */
    RSAKey key() {
        return keys.signingKey(ISSUER).toRSAKey();
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(RealIssuer.class));
    }

    @Override
    public void stop() {
        server.shutdown();
    }
}
