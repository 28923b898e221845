package org.pamir.assessment.site.compare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.assessment.site.Site;
import org.pamir.contract.event.AssessmentKey;

/** Comparisons as readers see them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComparePageTest {

    private static final String COMPARE = "/en/editions/2023/compare";

    /** Before each: earlier there is no address of the service to ask. */
    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void fourCountriesSideBySideAreFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check(COMPARE + "?countries=TJK,UZB,FRA,MEX", "compare");

            Map<AssessmentKey, Map<String, BigDecimal>> published = Sample.publishedComposites();
            assertThat(page.locator(".cards li")).hasCount(4);
            assertThat(page.locator(".cards li").nth(3).locator("strong").first())
                    .hasText(published
                            .get(new AssessmentKey("2023", "MEX"))
                            .get("criminality")
                            .toPlainString());
            assertThat(page.locator(".composites .value").nth(2)).containsText("France: ");
            assertThat(page.locator(".comparison .dumbbell")).hasCount(4 + 32);
        }
    }

    @Test
    void theFormNeedsNoJavaScriptAndGivesAnAddressWithCodes() {
        try (Site site = Site.withoutScript()) {
            Page page = site.open("/en/editions/2021/compare");
            page.locator("#country-1").fill("Tajikistan");
            page.locator("#country-2").fill("korea, rep.");
            page.locator(".choose .button").click();

            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/compare\\?countries=TJK%2CKOR$"));
            assertThat(page.locator(".cards li")).hasCount(2);
        }
    }

    @Test
    void whatIsNoCountryAndWhatIsTooMuchIsSaid() {
        given().get(COMPARE + "?countries=TJK,Atlantis")
                .then()
                .statusCode(400)
                .body(containsString("There is no country “Atlantis” in the index."))
                .body(containsString("value=\"Tajikistan\""));
        given().get(COMPARE + "?countries=TJK,UZB,FRA,MEX,KEN")
                .then()
                .statusCode(400)
                .body(containsString("More than four countries were asked for"))
                .body(not(containsString("/countries/KEN")));
    }

    @Test
    void aComparisonSpeaksRussian() {
        given().redirects()
                .follow(false)
                .get("/ru/editions/2023/compare?countries=Таджикистан&countries=Франция")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ru/editions/2023/compare?countries=TJK%2CFRA"));
        given().get("/ru/editions/2023/compare?countries=TJK,FRA")
                .then()
                .statusCode(200)
                .body(containsString("Наибольшие различия"));
    }
}
