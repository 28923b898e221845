package org.pamir.assessment.site.measure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.assessment.site.Site;

/** A measure as readers see it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeasurePageTest {

    @Test
    void aMeasureIsFitForEveryReader() {
        List<Integer> halfSteps = Sample.scores().entrySet().stream()
                .filter(entry -> entry.getKey().edition().equals("2023"))
                .map(entry -> entry.getValue().get("cocaine_trade").halfSteps())
                .sorted()
                .toList();
        String mean = new BigDecimal(
                        halfSteps.stream().mapToInt(Integer::intValue).sum())
                .divide(new BigDecimal(2 * halfSteps.size()), 2, RoundingMode.HALF_UP)
                .toString();
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2023/measures/cocaine_trade", "measure");

            assertThat(page.locator("#numbers dd")).hasText(new String[] {
                mean, halfSteps.get(96) / 2 + (halfSteps.get(96) % 2 == 0 ? ".00" : ".50")
            });
            assertThat(page.locator("#histogram li")).hasCount(19);
            assertThat(page.locator("#histogram li").nth(17))
                    .containsText("from 9.5: countries "
                            + halfSteps.stream().filter(score -> score == 19).count());
            assertThat(page.locator("#averages tr.continent")).hasCount(5);
        }
    }

    @Test
    void aCompositeSaysWhatItIsMadeOfInRussianToo() {
        PublishedIndex.feed();

        get("/ru/editions/2023/measures/criminality")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Преступность</h1>"))
                .body(containsString("/ru/editions/2023/measures/criminal_markets\">Криминальные рынки</a>"))
                .body(containsString("по индикаторам, общим для обоих выпусков"));
        get("/en/editions/2023/measures/financial_crimes")
                .then()
                .body(containsString("This measure is new in this edition"));
        get("/en/editions/2021/measures/financial_crimes").then().statusCode(404);
    }
}
