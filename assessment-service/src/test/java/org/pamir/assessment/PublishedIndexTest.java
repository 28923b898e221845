package org.pamir.assessment;

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
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Fraction;
import org.pamir.contract.methodology.Methodologies;

/** The read API over the published figures of two editions. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishedIndexTest {

    @BeforeEach
    void feed() {
        RestAssured.config =
                RestAssured.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        PublishedIndex.feed();
    }

    @Test
    void theCanonicalCaseIsServedAsPublished() {
        JsonPath tajikistan = json("/api/editions/2021/countries/TJK");

        assertThat(number(tajikistan, "measures.criminality.value")).isEqualTo("5.61");
        assertThat(number(tajikistan, "measures.criminal_markets.value")).isEqualTo("5.1");
        assertThat(number(tajikistan, "measures.criminal_actors.value")).isEqualTo("6.13");
        assertThat(number(tajikistan, "measures.resilience.value")).isEqualTo("2.67");
        assertThat(tajikistan.getString("measures.criminal_actors.exact")).isEqualTo("49/8");
        assertThat(tajikistan.getString("measures.criminality.band")).isEqualTo("significant");
        assertThat(rank(tajikistan, "world")).isEqualTo("62 of 193");
        assertThat(rank(tajikistan, "continent")).isEqualTo("20 of 46");
        assertThat(rank(tajikistan, "region")).isEqualTo("1 of 8");
        assertThat(tajikistan.getString("quadrant")).isEqualTo("high_criminality_low_resilience");
        assertThat(tajikistan.getMap("country"))
                .isEqualTo(Map.of(
                        "code", "TJK",
                        "name", "Tajikistan",
                        "continent", "Asia",
                        "region", "Central Asia and the Caucasus"));
    }

    @Test
    void aProfileCarriesEverySectionItRestsOn() {
        JsonPath tajikistan = json("/api/editions/2021/countries/TJK");

        assertThat(tajikistan.getInt("version")).isEqualTo(9);
        assertThat(tajikistan.<String, Object>getMap("sections").keySet())
                .containsExactly(
                        "people",
                        "trade",
                        "environment",
                        "drugs",
                        "criminal_actors",
                        "leadership_and_governance",
                        "criminal_justice_and_security",
                        "economic_and_financial_environment",
                        "civil_society_and_social_protection");
        assertThat(tajikistan.<String, Object>getMap("sections.drugs").keySet())
                .containsExactly("revision", "narrative", "scores", "sources", "by", "at", "message");
        assertThat(tajikistan.getString("sections.drugs.at")).isEqualTo("2026-01-01T00:04:00Z");
        assertThat(tajikistan.<String, Object>getMap("measures.heroin_trade").keySet())
                .containsExactly("value", "exact", "scored", "of", "missing", "band", "ranks");
    }

    @Test
    void everyPublishedCompositeAgreesToTheSecondDecimal() {
        Map<AssessmentKey, Map<String, BigDecimal>> served = new HashMap<>();
        for (String edition : List.of("2021", "2023")) {
            List<Map<String, Object>> countries =
                    json("/api/editions/" + edition + "/countries").getList("countries");
            for (Map<String, Object> entry : countries) {
                served.put(
                        new AssessmentKey(
                                edition, (String) object(entry, "country").get("code")),
                        composites(entry));
            }
        }

        Map<AssessmentKey, Map<String, BigDecimal>> published = Sample.publishedComposites();
        assertThat(published).hasSize(2 * 193);
        assertThat(plain(served)).isEqualTo(plain(published));
    }

    @Test
    void quadrantsAreFilledAsPublished() {
        List<String> quadrants = json("/api/editions/2021/countries").getList("countries.quadrant");

        assertThat(quadrants.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .isEqualTo(Map.of(
                        "high_criminality_low_resilience", 57L,
                        "low_criminality_low_resilience", 77L,
                        "low_criminality_high_resilience", 50L,
                        "high_criminality_high_resilience", 9L));
    }

    @Test
    void regionalMeansAreMeansOfUnroundedValues() {
        JsonPath answer = json("/api/editions/2023/aggregates?by=region&measures=criminality");

        Map<String, String> served = new HashMap<>();
        List<Map<String, Object>> aggregates = answer.getList("aggregates");
        aggregates.forEach(one -> served.put(
                (String) one.get("name"),
                object(object(one, "measures"), "criminality").get("value") + " of " + one.get("countries")));
        assertThat(served).hasSize(22).isEqualTo(meansByRegion("2023", "criminality"));
        assertThat(served).containsEntry("Northern Europe", "3.86 of 8");
    }

    @Test
    void theWorldHasOneMeanOverAllCountries() {
        JsonPath answer = json("/api/editions/2023/aggregates?by=world");

        assertThat(answer.getList("aggregates.name")).containsExactly("World");
        assertThat(answer.getInt("aggregates[0].measures.resilience.countries")).isEqualTo(193);
        assertThat(answer.<String, Object>getMap("aggregates[0].measures").keySet())
                .containsExactly("criminality", "criminal_markets", "criminal_actors", "resilience");
    }

    @Test
    void aRankingSharesRanksAndSkipsAfterThem() {
        JsonPath answer = json("/api/editions/2021/rankings/criminality");

        List<Map<String, Object>> places = answer.getList("ranking");
        assertThat(places).hasSize(193);
        assertThat(answer.getList("not_ranked")).isEmpty();
        Map<String, List<Map<String, Object>>> byValue =
                places.stream().collect(Collectors.groupingBy(place -> (String) place.get("exact")));
        for (Map<String, Object> place : places) {
            List<Map<String, Object>> equals = byValue.get((String) place.get("exact"));
            long higher = places.stream()
                    .filter(other -> fraction(other).compareTo(fraction(place)) > 0)
                    .count();
            assertThat(place.get("rank")).isEqualTo((int) higher + 1);
            assertThat(place.get("tied_with")).isEqualTo(equals.size() - 1);
        }
    }

    @Test
    void aRankingWithinARegionCountsItsCountriesOnly() {
        JsonPath answer = given().queryParam("scope", "region:Central Asia and the Caucasus")
                .get("/api/editions/2021/rankings/criminality")
                .jsonPath();

        assertThat(answer.getList("ranking")).hasSize(8);
        assertThat(answer.getString("ranking[0].country.code")).isEqualTo("TJK");
        assertThat(answer.getString("scope")).isEqualTo("region:Central Asia and the Caucasus");
    }

    @Test
    void theListIsFilteredAndSorted() {
        JsonPath answer = json(
                "/api/editions/2023/countries?continent=Africa&sort=-heroin_trade&measures=heroin_trade,resilience");

        List<BigDecimal> values = answer.getList("countries.measures.heroin_trade.value", BigDecimal.class);
        assertThat(values).hasSize(54).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(answer.<String, Object>getMap("countries[0].measures").keySet())
                .containsExactly("heroin_trade", "resilience");
        assertThat(answer.getInt("countries[0].measures.heroin_trade.ranks.world.of"))
                .isEqualTo(193);
    }

    private static Map<String, String> meansByRegion(String edition, String measure) {
        Map<String, Fraction> sums = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Sample.scores().forEach((key, scores) -> {
            if (key.edition().equals(edition)) {
                String region =
                        Countries.all().byCode(key.country()).orElseThrow().region(edition);
                Fraction value = Methodologies.all()
                        .edition(edition)
                        .orElseThrow()
                        .evaluate(scores)
                        .get(measure)
                        .exact();
                sums.merge(region, value, Fraction::plus);
                counts.merge(region, 1, Integer::sum);
            }
        });
        Map<String, String> means = new HashMap<>();
        sums.forEach((region, sum) ->
                means.put(region, sum.dividedBy(counts.get(region)).published() + " of " + counts.get(region)));
        return means;
    }

    private static Map<AssessmentKey, Map<String, String>> plain(Map<AssessmentKey, Map<String, BigDecimal>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        value -> value.getValue()
                                                .stripTrailingZeros()
                                                .toPlainString()))));
    }

    private static Map<String, BigDecimal> composites(Map<String, Object> entry) {
        Map<String, BigDecimal> values = new HashMap<>();
        object(entry, "measures")
                .forEach((code, measure) -> values.put(
                        code, new BigDecimal(((Map<?, ?>) measure).get("value").toString())));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.get(name);
    }

    private static Fraction fraction(Map<String, Object> place) {
        return Fraction.parse((String) place.get("exact"));
    }

    private static String rank(JsonPath profile, String scope) {
        String path = "measures.criminality.ranks." + scope;
        return profile.getInt(path + ".rank") + " of " + profile.getInt(path + ".of");
    }
}
