package org.pamir.assessment.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.site.Site.html;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Score;

/** Rankings as readers see them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RankingPageTest {

    @Test
    void aRankingIsFitForEveryReader() {
        try (Site site = new Site()) {
            Page page = site.check("/en/editions/2023/rankings/criminality", "ranking");

            assertThat(page.locator("tbody tr")).hasCount(193);
            Locator tajikistan = row(page, "Tajikistan");
            assertThat(tajikistan.locator(".value-number")).hasText(published("2023", "TJK", "criminality"));
            assertThat(tajikistan.locator("td").nth(3)).hasText(published("2021", "TJK", "criminality"));
            assertThat(page.locator(".notice")).containsText("2023 computes this from 20 indicators, 2021 from 14");
        }
    }

    @Test
    void aRegionHasRanksOfItsOwnAndTiesAreSaid() {
        String page = html("/en/editions/2021/rankings/criminality?scope=region:Central+Asia+and+the+Caucasus");

        assertThat(page)
                .containsSubsequence(
                        "<td class=\"number rank\">1</td>", "Tajikistan", published("2021", "TJK", "criminality"));
        assertThat(html("/en/editions/2021/rankings/criminality")).contains("tied with 1");
    }

    @Test
    void whatIsFilteredAndSortedWorksWithoutScripts() {
        String page = html(
                "/ru/editions/2023/rankings/resilience?find=%D1%81%D1%82%D0%B0%D0%BD&sort=-name&band=moderately_effective");

        assertThat(page).contains("<h1>Устойчивость").containsSubsequence("Узбекистан", "Казахстан");
        assertThat(page).doesNotContain("scope=\"row\"><a href=\"/ru/editions/2023/countries/FRA\"");
    }

    @Test
    void whoHasNoValueIsListedWithoutARank() {
        String page = html("/en/editions/2021/rankings/criminality?as_of=2026-01-01T00:04:59Z&find=tajik");

        assertThat(page).contains("not scored: 10 of 14 indicators", "<td class=\"number rank\">–</td>");
    }

    @Test
    void theFormLeadsToTheRankingThatItNames() {
        String page = html("/en/editions/2023/rankings?measure=heroin_trade&scope=continent:Asia");

        assertThat(page).contains("<h1>Heroin trade, Asia</h1>");
    }

    @Test
    void anOpenRankingFollowsEdits() {
        try (Site site = new Site()) {
            Page page = site.live("/en/editions/2025/rankings/heroin_trade");

            Broker.send(new EditLog("2025", "NZL").write("drugs", Map.of("heroin_trade", Score.of("7.5"))));

            assertThat(row(page, "New Zealand").locator(".value-number")).hasText("7.5");
        }
    }

    private static Locator row(Page page, String country) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(country));
    }

    private static String published(String edition, String country, String composite) {
        return Sample.publishedComposites()
                .get(new AssessmentKey(edition, country))
                .get(composite)
                .setScale(2)
                .toPlainString();
    }
}
