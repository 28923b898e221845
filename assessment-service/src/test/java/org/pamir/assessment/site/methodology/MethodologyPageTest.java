package org.pamir.assessment.site.methodology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.site.Site;
import org.pamir.assessment.site.methodology.WorkedExample.Step;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MethodologyPageTest {

    private static final String LIVE = "URY";

    @Inject
    StandingsReader reader;

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void theMethodIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2021/methodology?country=TJK", "methodology");

            // The canonical case of rounding: (5.5 + 5 + 9 + 5) / 4 = 6.125.
            assertThat(page.locator("#step-criminal_actors")).containsText("(5.5 + 5 + 9 + 5) ÷ 4");
            assertThat(page.locator("#step-criminal_actors .result strong")).hasText("6.13");
            assertThat(page.locator("#step-criminality .reckoning")).containsText("5.6125");
            assertThat(page.locator("#step-criminality .result")).containsText("Rank 62 of 193");
            assertThat(page.locator(".quadrants td.high_criminality_low_resilience strong"))
                    .hasText("57");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void theExampleComesToWhatTheApiServesForEveryCountry(String edition) {
        Methodology methodology = Methodologies.all().edition(edition).orElseThrow();
        Map<String, Map<String, Object>> served = served(edition);
        Standings standings = reader.now(methodology);

        Map<String, Map<String, Object>> reckoned = standings.countries().stream()
                .collect(Collectors.toMap(Country::code, country -> reckoned(WorkedExample.of(standings, country))));

        assertThat(reckoned).hasSize(193).isEqualTo(served);
    }

    @Test
    void theCountryShownFirstIsOneWhereRoundingEarlyWouldBeWrong() {
        Standings standings = reader.now(Methodologies.all().edition("2023").orElseThrow());

        Country telling = WorkedExample.telling(standings).orElseThrow();

        assertThat(WorkedExample.of(standings, telling).steps())
                .anySatisfy(step -> assertThat(step.roundedTooEarly())
                        .isNotNull()
                        .isNotEqualTo(step.value().value()));
    }

    @Test
    void theMethodSpeaksRussian() {
        String page = get("/ru/editions/2023/methodology").asString();

        assertThat(page).contains("Как устроен выпуск 2023", "6,67\u00a0%", "Вымогательство и рэкет");
    }

    @Test
    void aCountryThatDoesNotExistIsRefused() {
        assertThat(get("/en/editions/2023/methodology?country=tjk").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theExampleMovesWithItsCountry() {
        Methodology edition = Methodologies.all().edition("2025").orElseThrow();
        Map<String, Score> scores = edition.indicators().stream()
                .collect(Collectors.toMap(indicator -> indicator.code(), indicator -> new Score(13)));
        try (Site site = new Site()) {
            Page page = site.open("/en/editions/2025/methodology?country=" + LIVE);

            Broker.send(new EditLog("2025", LIVE).writeAll(scores));

            assertThat(page.locator("#step-resilience .result strong")).hasText("6.50");
        }
    }

    private static Map<String, Object> reckoned(WorkedExample example) {
        return example.steps().stream()
                .collect(Collectors.toMap(step -> step.composite().code(), step ->
                        (Object) words(step.value().value(), step)));
    }

    private static String words(BigDecimal value, Step step) {
        return value.toPlainString() + " = " + step.value().exact();
    }

    private static Map<String, Map<String, Object>> served(String edition) {
        JsonPath answer = get("/api/editions/" + edition + "/countries").jsonPath();
        return answer.<Map<String, Object>>getList("countries").stream()
                .collect(Collectors.toMap(
                        country ->
                                ((Map<?, ?>) country.get("country")).get("code").toString(),
                        country -> composites((Map<?, ?>) country.get("measures"))));
    }

    private static Map<String, Object> composites(Map<?, ?> measures) {
        return measures.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> ((Map<?, ?>) entry.getValue()).get("value") + " = "
                                + ((Map<?, ?>) entry.getValue()).get("exact")));
    }
}
