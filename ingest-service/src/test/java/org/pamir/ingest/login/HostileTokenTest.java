package org.pamir.ingest.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** Bearer tokens of an identity provider: the right ones are taken, and each way to forge one is refused. */
@QuarkusTest
@TestProfile(WithIssuer.class)
@QuarkusTestResource(RealPostgresAndKafka.class)
class HostileTokenTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NOW = Duration.ZERO;
    private static final JWSAlgorithm RS256 = JWSAlgorithm.RS256;

    RealIssuer issuer;

    @Test
    void aTokenOfTheIssuerIsTakenWithTheGrantsOfItsClaim() {
        Map<String, Object> claims = RealIssuer.claims();
        claims.put("groups", List.of("author@TJK", "printers-3rd-floor", "reviewer@continent:Asia"));

        me(issuer.token(RealIssuer.ISSUER, claims, HOUR).serialize())
                .then()
                .statusCode(200)
                .body("name", equalTo("ada"))
                .body("grants", contains("author@TJK", "reviewer@continent:Asia"));
    }

    @Test
    void whatTheForgeriesBelowAreMadeOfIsTakenWhereNothingIsForged() throws Exception {
        me(signed(issuer.key(), RS256, issuer.key().getKeyID(), NOW, header -> header))
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenWithoutGrantsIsKnownAndMayNothing() {
        Map<String, Object> claims = RealIssuer.claims();
        claims.remove("groups");
        String token = issuer.token(RealIssuer.ISSUER, claims, HOUR).serialize();

        me(token).then().statusCode(200).body("grants.size()", equalTo(0));
        edit(token, "TJK").then().statusCode(403);
    }

    @Test
    void anEditorOfOneCountryDoesNotReachAnother() {
        String token =
                issuer.token(RealIssuer.ISSUER, RealIssuer.claims(), HOUR).serialize();

        edit(token, "UZB").then().statusCode(403).contentType("application/problem+json");
        edit(token, "TJK").then().statusCode(428);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoTokenOfTheIssuerForUsIsRefused() throws Exception {
        return forgeries().entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(
                        forged.getKey(),
                        () -> me(forged.getValue())
                                .then()
                                .statusCode(401)
                                .contentType("application/problem+json")
                                .header("WWW-Authenticate", notNullValue())
                                .body("type", equalTo("urn:pamir:problem:unauthorized"))));
    }

    private Map<String, String> forgeries() throws Exception {
        String good = issuer.token(RealIssuer.ISSUER, RealIssuer.claims(), HOUR).serialize();
        String[] parts = good.split("\\.");
        RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
        String kid = SignedJWT.parse(good).getHeader().getKeyID();
        Map<String, String> forged = new LinkedHashMap<>();
        for (String alg : List.of("none", "None", "nOnE", "NONE", "")) {
            forged.put("alg " + alg, unsigned(alg) + "." + parts[1] + ".");
            forged.put("alg " + alg + " with a signature", unsigned(alg) + "." + parts[1] + "." + parts[2]);
        }
        forged.put("HS256 with the public key", signedWithPublicKey(kid));
        forged.put("another key under the issuer's kid", signed(own, header -> header.keyID(kid)));
        forged.put("a kid that is a path", signed(own, header -> header.keyID("../../../../dev/null")));
        forged.put("a kid that is SQL", signed(own, header -> header.keyID("' or '1'='1")));
        forged.put("no kid", signed(own, header -> header));
        forged.put("its own jwk", signed(own, header -> header.jwk(own.toPublicJWK())));
        URI elsewhere = URI.create(issuer.issuer() + "/../evil/jwks");
        forged.put("its own jku", signed(own, header -> header.keyID(kid).jwkURL(elsewhere)));
        forged.put("its own x5u", signed(own, header -> header.keyID(kid).x509CertURL(elsewhere)));
        forged.put(
                "expired", token(Map.of("exp", Instant.now().minusSeconds(120).getEpochSecond())));
        forged.put("not valid yet", signed(issuer.key(), RS256, kid, HOUR, header -> header));
        forged.put("RS512 with the right key", signed(issuer.key(), JWSAlgorithm.RS512, kid, NOW, header -> header));
        forged.put(
                "a jku beside the right key",
                signed(issuer.key(), RS256, kid, NOW, header -> header.jwkURL(elsewhere)));
        forged.put("for somebody else", token(Map.of("aud", List.of("billing"))));
        forged.put("for nobody", token(Map.of("aud", List.of())));
        forged.put(
                "of another issuer",
                issuer.token("others", RealIssuer.claims(), HOUR).serialize());
        forged.put("without a name", token(Map.of("preferred_username", "")));
        forged.put("changed claims", parts[0] + "." + encoded("{\"preferred_username\":\"root\"}") + "." + parts[2]);
        forged.put("cut off", good.substring(0, good.length() - 10));
        forged.put("no JWT", "opaque");
        forged.put("dots", "..");
        forged.put("huge", "a".repeat(12_000) + "." + parts[1] + "." + parts[2]);
        forged.put("an API token that does not exist", "pamir_0123456789abcdef_" + "A".repeat(43));
        return forged;
    }

    private String token(Map<String, Object> changes) {
        Map<String, Object> claims = RealIssuer.claims();
        claims.putAll(changes);
        Duration life = changes.containsKey("exp") ? Duration.ofSeconds(-120) : HOUR;
        return issuer.token(RealIssuer.ISSUER, claims, life).serialize();
    }

    private String signed(RSAKey key, UnaryOperator<JWSHeader.Builder> header) throws Exception {
        return signed(key, RS256, null, NOW, header);
    }

    /** @param start until it begins to be valid */
    private String signed(
            RSAKey key, JWSAlgorithm algorithm, String kid, Duration start, UnaryOperator<JWSHeader.Builder> header)
            throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder(claims())
                .notBeforeTime(Date.from(Instant.now().plus(start)))
                .build();
        JWSHeader.Builder with = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
        SignedJWT token =
                new SignedJWT(header.apply(kid == null ? with : with.keyID(kid)).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The classic confusion: a verifier that takes the algorithm from the token uses the public key as a password. */
    private String signedWithPublicKey(String kid) throws Exception {
        RSAKey published = JWKSet.load(URI.create(issuer.issuer() + "/jwks").toURL())
                .getKeys()
                .get(0)
                .toRSAKey();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims());
        token.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private JWTClaimsSet claims() {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        RealIssuer.claims().forEach(claims::claim);
        Instant now = Instant.now();
        return claims.issuer(issuer.issuer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOUR.multipliedBy(2))))
                .build();
    }

    private static String unsigned(String alg) {
        return encoded("{\"alg\":\"" + alg + "\",\"typ\":\"JWT\"}");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        String token =
                issuer.token(RealIssuer.ISSUER, RealIssuer.claims(), HOUR).serialize();

        given().queryParam("access_token", token).get("/api/me").then().statusCode(401);
    }

    @Test
    void aPasswordOfALocalAccountOpensNothing() {
        Login.as("admin").get("/api/me").then().statusCode(401).contentType("application/problem+json");
        Desk.login("admin", Login.PASSWORD).then().cookies(Map.of());
    }

    @Test
    void accountsAreManagedElsewhere() {
        Map<String, Object> claims = RealIssuer.claims();
        claims.put("groups", List.of("admin"));
        String admin = issuer.token(RealIssuer.ISSUER, claims, HOUR).serialize();

        given().auth()
                .oauth2(admin)
                .get("/api/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:pamir:problem:accounts-elsewhere"));
    }

    @Test
    void anApiTokenIsMadeAndUsedHereToo() {
        String login =
                issuer.token(RealIssuer.ISSUER, RealIssuer.claims(), HOUR).serialize();
        String made = given().auth()
                .oauth2(login)
                .contentType("application/json")
                .body("{\"name\": \"nightly\", \"grants\": [\"publisher@TJK\"]}")
                .post("/api/tokens")
                .path("token");

        me(made).then().statusCode(200).body("name", equalTo("ada")).body("token", equalTo("nightly"));
    }

    private static Response me(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/me");
    }

    private static Response edit(String token, String country) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .put("/api/editions/2021/countries/" + country + "/sections/drugs");
    }
}
