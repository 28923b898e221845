package org.pamir.assessment.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.site.Site.html;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.RealParts;

/** The matrix as readers see it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MatrixPageTest {

    @Test
    void theMatrixIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2023/matrix", "matrix");

            assertThat(page.locator(".plot-wide .points a")).hasCount(193);
            assertThat(page.locator("table tbody tr:has(td)")).hasCount(193);
        }
    }

    @Test
    void theQuadrantsHaveThePublishedNumbersOfCountries() {
        String page = html("/en/editions/2021/matrix");

        assertThat(page)
                .containsSubsequence(
                        "<strong>57</strong> <span>High criminality – low resilience",
                        "<strong>77</strong> <span>Low criminality – low resilience",
                        "<strong>50</strong> <span>Low criminality – high resilience",
                        "<strong>9</strong> <span>High criminality – high resilience");
    }

    @Test
    void aChosenPlaceIsWhatTheTableHasAndWhatMoves() {
        String page = html("/ru/editions/2023/matrix?place=region:Central+Asia+and+the+Caucasus&arrows=place");

        assertThat(page).contains("Центральная Азия и Кавказ", "Высокая преступность – низкая устойчивость");
        assertThat(page.split("<th scope=\"row\">")).hasSize(1 + 8);
        assertThat(page).contains("Такие стрелки – пунктирные").contains("marker-end=\"url(#head-wide)\"");
    }

    @Test
    void withoutArrowsThereAreNone() {
        assertThat(html("/en/editions/2023/matrix?arrows=none")).doesNotContain("marker-end");
    }
}
