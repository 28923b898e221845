package org.pamir.assessment.site.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.assessment.site.Site;
import org.pamir.contract.methodology.Score;

/** The world as readers see it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WorldPageTest {

    @Test
    void theWorldIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2021", "world");

            assertThat(page.locator("#map a")).hasCount(193);
            assertThat(page.locator("#standings td:first-child")).hasCount(193);
            // Published: 62nd of 193.
            assertThat(page.locator("#map a:has(#s-TJK)"))
                    .hasAccessibleName("Tajikistan: 5.61, rank 62 of 193, significant influence");
            assertThat(page.locator(".quadrants b")).hasText(new String[] {"50", "9", "77", "57"});
        }
    }

    @Test
    void theLegendCountsTheCountriesOfEachBand() {
        try (Site site = new Site()) {
            Page page = site.open("/en/editions/2023?measure=resilience");

            assertThat(page.locator("#legend b")).hasText(new String[] {
                published("2023", "0", "3.5"),
                published("2023", "3.5", "5.5"),
                published("2023", "5.5", "8"),
                published("2023", "8", "11")
            });
        }
    }

    @Test
    void aMeasureIsChosenWithoutLeavingThePage() {
        try (Site site = new Site()) {
            Page page = site.open("/en/editions/2023");
            page.evaluate("window.stayed = true");

            page.locator("#measure").selectOption("cocaine_trade");

            assertThat(page.locator("h1")).hasText("Cocaine trade");
            assertThat(page).hasURL(Pattern.compile("/en/editions/2023\\?measure=cocaine_trade$"));
            // Published: 9.5, the highest of all.
            assertThat(page.locator("#s-COL")).hasClass("worse-4");
            assertThat((Boolean) page.evaluate("window.stayed")).isTrue();
        }
    }

    @Test
    void aMapThatIsOpenFollowsAnEdit() {
        EditLog edits = new EditLog("2025", "BLZ");
        Broker.send(edits.write("drugs", Map.of("heroin_trade", Score.of("2"))));
        try (Site site = new Site()) {
            Page page = site.open("/en/editions/2025?measure=heroin_trade");
            Locator belize = page.locator("#s-BLZ");
            assertThat(belize).hasClass("worse-1 lower");

            Broker.send(edits.write("drugs", Map.of("heroin_trade", Score.of("9.5"))));

            assertThat(belize).hasClass("worse-4");
            assertThat(page.locator("#standings tr:has-text('Belize') td").last())
                    .hasText("9.5");
        }
    }

    @Test
    void everyEditionAndMomentHasItsWorldInRussianToo() {
        PublishedIndex.feed();

        get("/ru/editions/2023?measure=resilience")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Устойчивость</h1>"))
                .body(containsString("Финляндия: 8,63, место 1 из 193, высокоэффективна"));
        get("/en/editions/2023?as_of=2020-01-01").then().body(containsString("No country has a value yet."));
        get("/en/editions/2023?measure=luck").then().statusCode(400);
    }

    /** What a reader without anything kept has to wait for, compressed as it is sent. */
    @Test
    void theFirstViewIsLight() {
        PublishedIndex.feed();
        String html = get("/en/editions/2023").asString();
        List<String> files = Pattern.compile("(?:href|src)=\"(/(?:site/static|webjars)/[^\"#]+)[#\"]")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        Map<String, Integer> sizes = new HashMap<>();
        sizes.put("the page", compressed("/en/editions/2023"));
        files.forEach(file -> sizes.put(file, compressed(file)));

        int map = sizes.entrySet().stream()
                .filter(file -> file.getKey().startsWith("/site/static/map.svg"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(map).as("the map").isBetween(10_000, 60_000);
        assertThat(all - map).as("the rest: %s", sizes).isLessThan(100_000);
    }

    private static int compressed(String path) {
        return io.restassured.RestAssured.given()
                .config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path)
                .asByteArray()
                .length;
    }

    /** How many printed values of resilience lie in a band. */
    private static String published(String edition, String from, String below) {
        return Long.toString(Sample.publishedComposites().entrySet().stream()
                .filter(entry -> entry.getKey().edition().equals(edition))
                .map(entry -> entry.getValue().get("resilience"))
                .filter(value -> value.compareTo(new BigDecimal(from)) >= 0)
                .filter(value -> value.compareTo(new BigDecimal(below)) < 0)
                .count());
    }
}
