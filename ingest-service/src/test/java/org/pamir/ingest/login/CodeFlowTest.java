package org.pamir.ingest.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** The desk with an identity provider: over there to log in, back with a code, known by a cookie. */
@QuarkusTest
@TestProfile(WithIssuer.class)
@QuarkusTestResource(RealPostgresAndKafka.class)
class CodeFlowTest {

    private static final String CLAIMS = "{\"preferred_username\": \"grace\", \"groups\": [\"author@TJK\"]}";

    RealIssuer issuer;
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void thePageThatWasWantedIsShownAfterTheLogin() {
        Response away = get("/desk/whoami?x=1");
        Response back = get(login(away, CLAIMS));
        assertThat(back.statusCode()).isEqualTo(302);

        Response page = get(back.header("Location"));

        page.then().statusCode(200).body(equalTo("grace"));
        assertThat(back.header("Location")).endsWith("/desk/whoami?x=1");
    }

    @Test
    void theProviderIsAskedWithStateNonceAndProofKey() {
        Map<String, String> query = query(get("/desk/whoami").header("Location"));

        assertThat(query)
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", "S256");
        assertThat(query.get("redirect_uri")).endsWith("/desk/callback");
    }

    @Test
    void theSessionsCookieIsForTheDeskAndForScriptsOfNobody() {
        Response back = get(login(get("/desk/whoami"), CLAIMS));

        assertThat(back.getDetailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getPath()).isEqualTo("/desk");
                    assertThat(cookie.getSameSite()).isEqualToIgnoringCase("lax");
                });
        Desk.anonymous().cookies(cookies).get("/api/me").then().statusCode(401);
    }

    @Test
    void aCodeThatOthersBeganToAskForLogsNobodyIn() {
        String code = login(get("/desk/whoami"), CLAIMS);
        cookies.clear();

        Response forced = get(code);

        assertThat(forced.statusCode()).isIn(302, 401);
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void whoeverHasNoNameGetsNowhere() {
        Response back = get(login(get("/desk/whoami"), "{\"groups\": [\"author\"]}"));

        get(back.header("Location")).then().statusCode(303).header("Location", "/desk/login?failed");
    }

    @Test
    void logoutEndsTheSessionHereAndAtTheProvider() {
        get(login(get("/desk/whoami"), CLAIMS));

        Response logout = Desk.anonymous().cookies(cookies).post("/desk/logout");

        logout.then().statusCode(302).header("Location", startsWith(issuer.issuer() + "/endsession"));
        assertThat(logout.detailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
    }

    /** Fills in the provider's form, and answers where it sends the browser. */
    private String login(Response away, String claims) {
        away.then().statusCode(302).header("Location", startsWith(issuer.issuer() + "/authorize"));
        String page = away.header("Location");
        return Desk.anonymous()
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("username", "4712")
                .formParam("claims", java.net.URLEncoder.encode(claims, StandardCharsets.UTF_8))
                .post(page)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    private Response get(String address) {
        Response answer =
                Desk.anonymous().urlEncodingEnabled(false).cookies(cookies).get(address);
        cookies.putAll(answer.cookies());
        return answer;
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }
}
