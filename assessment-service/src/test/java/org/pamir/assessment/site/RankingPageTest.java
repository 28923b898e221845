package org.pamir.assessment.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

/** Rankings as readers see them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RankingPageTest {

    @Test
    void aRankingIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2021/rankings/criminality", "ranking");

            assertThat(page.locator("tbody tr")).hasCount(193);
        }
    }

    @Test
    void aRankingSpeaksRussian() {
        try (Site site = new Site()) {
            Page page = site.check("/ru/editions/2023/rankings/resilience", "ranking-ru");

            assertThat(page.locator("h1")).hasText("Устойчивость");
        }
    }
}
