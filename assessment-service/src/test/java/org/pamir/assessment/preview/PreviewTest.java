package org.pamir.assessment.preview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.assessment.Api.json;
import static org.pamir.assessment.Api.number;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PreviewTest {

    @BeforeEach
    void feed() {
        RestAssured.config =
                RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        PublishedIndex.feed();
    }

    @Test
    void scoresAsTheyAreChangeNothing() {
        JsonPath profile = json("/api/editions/2021/countries/TJK");

        JsonPath preview = preview(
                        "{\"scores\": {\"heroin_trade\": " + number(profile, "measures.heroin_trade.value") + "}}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(preview.getInt("version")).isEqualTo(profile.getInt("version"));
        for (String measure : preview.<String, Object>getMap("measures").keySet()) {
            assertThat(preview.<Object>get("measures." + measure + ".to"))
                    .as(measure)
                    .isEqualTo(preview.<Object>get("measures." + measure + ".from"));
            assertThat(number(preview, "measures." + measure + ".from.value"))
                    .isEqualTo(number(profile, "measures." + measure + ".value"));
            assertThat(preview.<Object>get("measures." + measure + ".from.rank"))
                    .as(measure)
                    .isEqualTo(profile.<Object>get("measures." + measure + ".ranks.world"));
        }
    }

    /** One of ten markets, down by 1, takes 0.1 from them and, half of criminality being the actors, 0.05 from the whole. */
    @Test
    void oneMarketLowerLowersWhatRestsOnItAndNothingIsStored() {
        JsonPath before = json("/api/editions/2021/countries/TJK");
        String heroin = number(before, "measures.heroin_trade.value");

        JsonPath preview = preview(
                        "{\"scores\": {\"heroin_trade\": " + new BigDecimal(heroin).subtract(BigDecimal.ONE) + "}}")
                .jsonPath();

        assertThat(number(preview, "measures.criminal_markets.from.value")).isEqualTo("5.1");
        assertThat(number(preview, "measures.criminal_markets.to.value")).isEqualTo("5");
        assertThat(number(preview, "measures.criminality.from.value")).isEqualTo("5.61");
        assertThat(number(preview, "measures.criminality.to.value")).isEqualTo("5.56");
        assertThat(preview.getInt("measures.criminality.to.rank.rank"))
                .isGreaterThan(preview.getInt("measures.criminality.from.rank.rank"));
        assertThat(number(preview, "measures.resilience.to.value")).isEqualTo("2.67");
        assertThat(number(json("/api/editions/2021/countries/TJK"), "measures.heroin_trade.value"))
                .isEqualTo(heroin);
    }

    @Test
    void anIndicatorThatIsUnscoredTakesItsCompositesWithIt() {
        Response preview = preview("{\"scores\": {\"heroin_trade\": null}}");

        preview.then()
                .statusCode(200)
                .body("measures.criminality.to.value", nullValue())
                .body("measures.criminality.to.rank", nullValue())
                .body("quadrant.from", equalTo("high_criminality_low_resilience"))
                .body("quadrant.to", nullValue());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Response preview = preview(
                "{\"scores\": {\"heroin_trade\": 10.5, \"criminality\": 5, \"mafia_style_groups\": \"5\"}, \"by\": 1}");

        preview.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/scores/heroin_trade", "/scores/criminality", "/scores/mafia_style_groups", "/by"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"|400", "[|400", "{\"scores\":{},\"scores\":{}}|400", "[]|422", "{}|422"})
    void whatIsNoQuestionIsRefused(String body, int status) {
        Response preview = preview(body == null ? "" : body);

        preview.then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void anUnknownCountryIsNotFound() {
        given().contentType("application/json")
                .body("{\"scores\": {}}")
                .post("/api/editions/2021/countries/tjk/preview")
                .then()
                .statusCode(404);
    }

    private static Response preview(String body) {
        return given().contentType("application/json").body(body).post("/api/editions/2021/countries/TJK/preview");
    }
}
