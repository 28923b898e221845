package org.pamir.ingest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.account.TestAccounts;

/** Every operation of the API, tried by everybody, on a country that is theirs and on one that is not. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    static final String OWN = "TJK";
    private static final String FOREIGN = "UZB";

    /** Of somebody who is none of the callers, by country. */
    private final Map<String, String> proposals = new HashMap<>();

    @BeforeEach
    void limitedAccounts() {
        Caller.ALL.stream()
                .filter(Caller::isLimited)
                .forEach(caller -> TestAccounts.create(
                                caller.name(), "\"" + String.join("\", \"", caller.grants()) + "\"")
                        .then()
                        .statusCode(anyOf(is(201), is(409))));
    }

    @BeforeEach
    void aProposalInEachCountry() {
        TestAccounts.create("other.author", "\"author\"").then().statusCode(anyOf(is(201), is(409)));
        for (String country : List.of(OWN, FOREIGN)) {
            proposals.computeIfAbsent(
                    country,
                    code -> TestAccounts.of("other.author")
                            .contentType("application/json")
                            .body("{\"edition\": \"2021\", \"country\": \"" + code + "\", \"title\": \"Of another\"}")
                            .post("/api/proposals")
                            .jsonPath()
                            .getString("id"));
        }
    }

    @Test
    void theTableHasEveryOperationThatTheApiDescribesAndNoOther() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        List<String> described = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> List.of("get", "put", "post", "patch", "delete", "head", "options", "trace")
                        .contains(method))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(AccessTable.ROWS.stream().map(Access::operation)).containsExactlyInAnyOrderElementsOf(described);
    }

    static List<Access> operations() {
        return AccessTable.ROWS;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyMayDoWhatTheTableSaysAndNothingElse(Access access) {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.ALL) {
            for (String country : List.of(OWN, FOREIGN)) {
                Response answer = answer(access, caller, country);
                int status = answer.statusCode();
                int expected = access.expected(caller, country);
                boolean asExpected =
                        expected == 200 ? status != 401 && status != 403 && status < 500 : status == expected;
                if (!asExpected || expected != 200 && !answer.contentType().startsWith("application/problem+json")) {
                    wrong.add("%s for %s: %d, not %d: %s"
                            .formatted(caller.name(), country, status, expected, answer.asString()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Response answer(Access access, Caller caller, String country) {
        String id = access.path().startsWith("/api/proposals/") ? proposals.get(country) : "0";
        String path = (access.path() + access.request().query())
                .replace("{edition}", "2021")
                .replace("{country}", country)
                .replace("{section}", "drugs")
                .replace("{id}", id)
                .replace("{revision}", "1")
                .replaceAll("\\{[a-z_]+}", "0");
        var request = caller.request();
        if (!access.method().equals("GET")) {
            request.contentType(access.request().contentType())
                    .body(access.request().body().replace("{country}", country));
        }
        return request.request(access.method(), path);
    }
}
