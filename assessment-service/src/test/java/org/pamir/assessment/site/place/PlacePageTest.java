package org.pamir.assessment.site.place;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.site.Site;

/** A region as readers see it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlacePageTest {

    /** Published, 2021: Tajikistan is 1st of 8 in its region, with 5.61; its resilience, 3.29, is low. */
    @Test
    void aRegionIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2021/places/central-asia-and-the-caucasus", "place");

            assertThat(page.locator("#members tbody tr")).hasCount(8);
            Locator first = page.locator("#members tbody tr").first();
            assertThat(first.locator("th")).hasText("Tajikistan");
            assertThat(first.locator("td").first()).hasText("5.61");
            assertThat(page.locator("#map a")).hasCount(8);
        }
    }

    @Test
    void itsAveragesAreThoseOfTheApi() {
        PublishedIndex.feed();
        float average = get("/api/editions/2023/aggregates?by=region&measures=heroin_trade")
                .jsonPath()
                .getFloat("aggregates.find { it.name == 'Southern Asia' }.measures.heroin_trade.value");

        get("/ru/editions/2023/places/southern-asia")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Южная Азия</h1>"))
                .body(containsString(
                        "<td class=\"number\">" + String.format("%.2f", average).replace('.', ',')));
    }

    @Test
    void aContinentLeadsToItsRegions() {
        PublishedIndex.feed();

        get("/en/editions/2023/places/europe")
                .then()
                .statusCode(200)
                .body(containsString("/en/editions/2023/places/northern-europe\">Northern Europe</a>"));
        get("/en/editions/2023/places/atlantis").then().statusCode(404);
    }
}
