package org.pamir.ingest.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pamir.ingest.identity.Login.as;
import static org.pamir.ingest.proposal.Api.problem;
import static org.pamir.ingest.proposal.Api.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;

/** Where the settings demand a review of everything. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@TestProfile(ReviewRequiredTest.Strict.class)
class ReviewRequiredTest {

    /** The one setting that is another. */
    public static class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pamir.editorial.review-required", "true");
        }
    }

    @Test
    void nothingGoesAroundAReview() {
        assertThat(problem(direct("application/json", "{}", "PUT"))).isEqualTo("403 review-required");
        assertThat(problem(direct("application/merge-patch+json", "{}", "PATCH")))
                .isEqualTo("403 review-required");
        assertThat(problem(imported(""))).isEqualTo("403 review-required");
        long own = Api.drugs("publisher", "LTU", "Text.", 5);
        assertThat(problem(step("publisher", own, "publish"))).isEqualTo("403 review-required");
    }

    @Test
    void aDryRunWritesNothingAndNeedsNone() {
        imported("?dry_run=true").then().statusCode(200);
    }

    @Test
    void whatSomebodyElseApprovedIsPublished() {
        long id = Api.drugs("publisher", "LUX", "Text.", 5);
        step("publisher", id, "submit").then().statusCode(200);
        step("reviewer", id, "approve").then().statusCode(200);

        step("publisher", id, "publish").then().statusCode(200).body("state", equalTo("published"));
    }

    private static Response direct(String type, String body, String method) {
        return as("publisher")
                .contentType(type)
                .header("If-None-Match", "*")
                .body(body)
                .request(method, "/api/editions/2025/countries/LTU/sections/drugs");
    }

    private static Response imported(String more) {
        return as("publisher")
                .contentType("text/csv")
                .body("edition,country,heroin_trade\n2025,LTU,8\n")
                .post("/api/imports/scores" + more);
    }
}
