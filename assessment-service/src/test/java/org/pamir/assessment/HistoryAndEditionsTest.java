package org.pamir.assessment;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.Api.json;
import static org.pamir.assessment.Api.number;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions, instants and editions: the published figures as they came to be. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HistoryAndEditionsTest {

    @BeforeEach
    void feed() {
        RestAssured.config =
                RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        PublishedIndex.feed();
    }

    @Test
    void anInstantBringsBackTheStateOfThatTime() {
        JsonPath then = json("/api/editions/2021/countries/TJK?as_of=2026-01-01T00:04:59.5Z");

        assertThat(then.getInt("version")).isEqualTo(4);
        assertThat(then.<String, Object>getMap("sections").keySet())
                .containsExactly("people", "trade", "environment", "drugs");
        assertThat(number(then, "measures.criminal_markets.value")).isEqualTo("5.1");
        assertThat(then.<Object>get("measures.criminality.value")).isNull();
        assertThat(then.<Object>get("measures.criminality.ranks")).isNull();
        assertThat(then.getInt("measures.criminality.scored")).isEqualTo(10);
        assertThat(then.getInt("measures.criminality.of")).isEqualTo(14);
        assertThat(then.getList("measures.criminality.missing"))
                .containsExactly("mafia_style_groups", "criminal_networks", "state_embedded_actors", "foreign_actors");
        assertThat(json("/api/editions/2021/rankings/criminality?as_of=2026-01-01T00:04:59Z")
                        .getList("not_ranked"))
                .hasSize(193);
    }

    @Test
    void beforeItsFirstVersionThereWasNoAssessment() {
        given().queryParam("as_of", "2025-12-31T23:59:59+00:00")
                .get("/api/editions/2021/countries/TJK")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", org.hamcrest.Matchers.is("urn:pamir:problem:no-assessment"));
    }

    @Test
    void theVersionIsTheEntityTagAndSavesTheBody() {
        String tag = get("/api/editions/2021/countries/TJK").header("ETag");

        var again = given().header("If-None-Match", "\"1\", W/" + tag).get("/api/editions/2021/countries/TJK");

        assertThat(tag).isEqualTo("\"9\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.body().asString()).isEmpty();
    }

    @Test
    void historyIsPagedNewestFirstAndSaysWhatMoved() {
        JsonPath first = json("/api/editions/2021/countries/TJK/versions?limit=5");
        JsonPath second = json("/api/editions/2021/countries/TJK/versions?before=" + first.getInt("next_before"));

        assertThat(first.getList("versions.version", Integer.class)).containsExactly(9, 8, 7, 6, 5);
        assertThat(second.getList("versions.version", Integer.class)).containsExactly(4, 3, 2, 1);
        assertThat(second.<Object>get("next_before")).isNull();
        assertThat(second.getString("versions[0].cause.section")).isEqualTo("drugs");
        assertThat(second.getString("versions[0].cause.message")).isEqualTo("Because of version 4");
        assertThat(second.getList("versions[0].moved.measures.measure"))
                .containsExactly(
                        "criminal_markets", "heroin_trade", "cocaine_trade", "cannabis_trade", "synthetic_drug_trade");
        assertThat(second.<String, Object>getMap("versions[0].moved").keySet())
                .containsExactly("measures", "bands", "quadrant", "ranks");
    }

    @Test
    void deltasAcrossAChangeOfMethodAreFlaggedAndComeOnTheCommonBasis() {
        JsonPath tajikistan = json("/api/countries/TJK");

        assertThat(tajikistan.getList("editions.edition")).containsExactly("2021", "2023");
        String criminality = "changes[0].measures.criminality.";
        assertThat(tajikistan.getBoolean(criminality + "like_for_like")).isFalse();
        assertThat(tajikistan.getList(criminality + "common_basis.indicators")).hasSize(14);
        assertThat(number(tajikistan, criminality + "common_basis.from")).isEqualTo("5.61");
        assertThat(tajikistan.getInt(criminality + "rank_change.world"))
                .isEqualTo(tajikistan.getInt("editions[0].measures.criminality.ranks.world.rank")
                        - tajikistan.getInt("editions[1].measures.criminality.ranks.world.rank"));
        assertThat(tajikistan.getBoolean("changes[0].measures.resilience.like_for_like"))
                .isTrue();
        assertThat(tajikistan.<Object>get("changes[0].measures.resilience.common_basis"))
                .isNull();
        assertThat(tajikistan.<String, Object>getMap("changes[0].measures")).doesNotContainKey("financial_crimes");
        assertThat(tajikistan.getString("rank_change_convention")).contains("positive means moved towards rank 1");
    }

    @Test
    void editionsSayTheirMethodAndTheirProgress() {
        JsonPath editions = json("/api/editions");
        JsonPath edition = json("/api/editions/2021");

        assertThat(editions.getList("editions.edition")).containsExactly("2021", "2023", "2025");
        assertThat(editions.getInt("editions[0].complete")).isEqualTo(193);
        assertThat(edition.getInt("progress.indicators_scored")).isEqualTo(193 * 26);
        assertThat(edition.getInt("progress.version")).isEqualTo(193 * 9);
        assertThat(edition.getString("methodology")).isEqualTo("global-index-2021");
        assertThat(edition.getList("sections.code")).hasSize(9).startsWith("people", "trade");
        assertThat(edition.getList("sections[3].indicators.code")).startsWith("heroin_trade");
        assertThat(number(edition, "scale.step")).isEqualTo("0.5");
        assertThat(number(edition, "quadrants.threshold")).isEqualTo("5.5");
    }
}
