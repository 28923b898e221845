package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** An assessment as its editors see it. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@QuarkusTestResource(StubReadSide.class)
class AssessmentPageTest {

    private static final String RWANDA = "/desk/editions/2023/countries/RWA";

    @BeforeEach
    void rwandaIsWritten() {
        Written.assessment("RWA");
    }

    @Test
    void everySectionStandsWithItsTextScoresAndSources() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open(RWANDA);

            assertThat(page.locator("article.section")).hasCount(11);
            Locator people = article(page, "People");
            assertThat(people.locator(".prose strong").first()).hasText("northern corridor");
            assertThat(people.getByRole(AriaRole.ROW, row("Human trafficking"))).containsText("4");
            assertThat(people.getByRole(AriaRole.ROW, row("Human trafficking"))).containsText("revision 1");
            assertThat(people.getByRole(AriaRole.LINK, link("Traffic on the northern corridor, a field study")))
                    .isVisible();
            PageCheck.check(desk.page(), "assessment");
        }
    }

    @Test
    void gapsAreSaid() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open(RWANDA);

            assertThat(article(page, "Financial crimes")).containsText("There is no narrative.");
            assertThat(article(page, "Financial crimes")).containsText("There is no source.");
            assertThat(page.locator("article.section").last()).containsText("Not scored:");
        }
    }

    @Test
    void markupInANarrativeIsOnlyText() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open(RWANDA);

            assertThat(article(page, "People")).containsText("<script>alert(1)</script>");
            assertThat(page.locator("article script")).hasCount(0);
        }
    }

    @Test
    void whatReadersSeeStandsAboveIt() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open(RWANDA);

            assertThat(page.locator(".published")).containsText("4.25");
            assertThat(page.locator(".published")).containsText("Rank 112 of 193");
            assertThat(page.locator(".published")).containsText("is on its way");
        }
    }

    @Test
    void thePageIsThereWhenTheReadSideIsAway() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open("/desk/editions/2023/countries/ZMB");

            assertThat(page.locator(".published")).containsText("cannot be asked");
            assertThat(page.locator("article.section")).hasCount(11);
        }
    }

    private static Locator article(Page page, String section) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(section).setExact(true));
    }

    private static Locator.GetByRoleOptions row(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
