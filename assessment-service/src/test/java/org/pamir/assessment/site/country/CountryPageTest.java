package org.pamir.assessment.site.country;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.assessment.site.Site;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Score;

/** A country as readers see it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CountryPageTest {

    private static final String TAJIKISTAN = "/en/editions/2023/countries/TJK";

    @Test
    void aCountryIsFitForEveryReaderAndShowsWhatWasPublished() {
        try (Site site = new Site()) {
            Page page = site.check(TAJIKISTAN, "country");

            Map<String, BigDecimal> published = Sample.publishedComposites().get(new AssessmentKey("2023", "TJK"));
            assertThat(page.locator(".headline.criminality .big"))
                    .hasText(published.get("criminality").toPlainString());
            assertThat(page.locator(".headline.resilience .big"))
                    .hasText(published.get("resilience").toPlainString());
            assertThat(page.locator(".headline.criminality .ranks")).containsText("of 193");
            assertThat(page.locator(".figures .gauge-cell")).hasCount(32);
            assertThat(row(page, "Heroin trade").locator(".score")).hasText("8.5");
            assertThat(page.locator(".headline.criminality circle.own")).hasCount(1);
        }
    }

    @Test
    void everythingIsThereWithoutJavaScript() {
        try (Site site = Site.withoutScript()) {
            Page page = site.open(TAJIKISTAN);

            assertThat(page.locator("h1")).hasText("Tajikistan");
            assertThat(page.locator(".narrative .prose").first()).containsText("Narrative of people, revision 1.");
            assertThat(page.locator("#recent .why").first()).hasText("Because of version 11");
            page.locator("summary").click();
            assertThat(page.locator("pre")).containsText("@misc{pamir-2023-TJK-11");
            page.locator(".editions a").first().click();
            assertThat(page.locator(".headline.criminality .big")).hasText("5.61");
            assertThat(page.locator(".headline.criminality .ranks")).containsText("62 of 193");
        }
    }

    /** 10 + 4 indicators were published in 2021 and 15 + 5 in 2023, but the same twelve of resilience. */
    @Test
    void aDifferenceAcrossAChangeOfMethodIsFlaggedAndGivenOnTheCommonBasis() {
        PublishedIndex.feed();

        String page = get(TAJIKISTAN).asString();

        assertThat(page.split("not like for like", -1)).hasSize(1 + 3);
        assertThat(page)
                .contains("On the indicators that both editions have (14):")
                .contains("5.61 → 5.81");
    }

    @Test
    void whatIsNewAppearsInAnOpenPageAndIsAnnounced() {
        EditLog lesotho = new EditLog("2025", "LSO");
        Map<String, Score> fives = scores("5");
        Broker.send(lesotho.write("drugs", fives));
        Awaitility.await().until(() -> get("/api/editions/2025/countries/LSO").statusCode() == 200);
        try (Site site = new Site()) {
            Page page = site.open("/en/editions/2025/countries/LSO");
            assertThat(page.locator("#scores")).containsText("4 of 20 indicators are scored.");
            assertThat(row(page, "Human trafficking").locator(".band"))
                    .hasText("not scored, so Criminal markets has no value");

            Broker.send(lesotho.writeAll(fives));

            assertThat(page.locator(".headline.criminality .big")).hasText("5.00");
            assertThat(page.locator("#version")).containsText("Version 12");
            assertThat(page.locator("#status")).hasText("Version 12 is shown. Criminality 5.00, resilience 5.00.");
            assertThat(page.locator("#recent li .why").first()).hasText("Because of version 12");
        }
    }

    @Test
    void theAddressOfTheCitationShowsTheSameForEver() {
        PublishedIndex.feed();
        String address = get("/en/editions/2021/countries/UZB")
                .htmlPath()
                .getString("**.find { it.@class == 'citation' }.a.text()");

        String cited = get(address).asString();

        assertThat(address).contains("?as_of=2026-01-01T00:09:00Z");
        assertThat(cited)
                .contains("You see the state as of")
                .contains(Sample.publishedComposites()
                        .get(new AssessmentKey("2021", "UZB"))
                        .get("criminality")
                        .toPlainString())
                .doesNotContain("data-live");
    }

    @Test
    void aCountrySpeaksRussianAndItsTextsStayEnglish() {
        PublishedIndex.feed();

        given().get("/ru/editions/2021/countries/TJK")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Таджикистан</h1>"))
                .body(containsString("5,61"))
                .body(containsString("<div class=\"prose\" lang=\"en\"><p>Narrative of people"));
    }

    @Test
    void searchEnginesFindADatasetInIt() {
        PublishedIndex.feed();

        JsonPath dataset = JsonPath.from(get("/en/editions/2021/countries/TJK")
                .htmlPath()
                .getString("**.find { it.@type == 'application/ld+json' }.text()"));

        assertThat(dataset.getString("'@type'")).isEqualTo("Dataset");
        assertThat(dataset.getString("name")).isEqualTo("Global Organized Crime Index 2021: Tajikistan");
        assertThat(dataset.getFloat("variableMeasured.find { it.propertyID == 'criminal_actors' }.value"))
                .isEqualTo(6.13f);
        assertThat(dataset.getString("distribution[0].contentUrl"))
                .endsWith("/api/editions/2021/downloads/measures.csv?country=TJK");
    }

    @Test
    void whereThereIsNoAssessmentThePageSaysSoAndLeadsOn() {
        PublishedIndex.feed();

        given().get("/en/editions/2025/countries/AND")
                .then()
                .statusCode(404)
                .body(containsString("Andorra is not assessed here"))
                .body(containsString("/en/editions/2023/countries/AND"));
        given().get("/en/editions/2023/countries/XYZ").then().statusCode(404);
    }

    private static Locator row(Page page, String name) {
        return page.locator(".figures tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th[scope=row]", new Page.LocatorOptions().setHasText(name))));
    }

    private static Map<String, Score> scores(String score) {
        Map<String, Score> scores = new HashMap<>();
        Methodologies.all()
                .edition("2025")
                .orElseThrow()
                .indicators()
                .forEach(indicator -> scores.put(indicator.code(), Score.of(score)));
        return scores;
    }
}
