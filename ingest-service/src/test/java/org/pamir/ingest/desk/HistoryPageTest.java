package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** Looking back on a section in a browser. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HistoryPageTest {

    private static final String HISTORY = "/desk/editions/2023/countries/%s/sections/drugs/history";

    @Test
    void anyTwoRevisionsAreComparedWordByWord() {
        threeRevisions("BDI");
        try (Desk desk = Desk.as("reviewer")) {
            Page page = desk.open(HISTORY.formatted("BDI"));
            PageCheck.check(desk.page(), "history");

            page.getByLabel("Compare from revision 1").check();
            page.getByRole(AriaRole.BUTTON, button("Compare")).click();

            assertThat(page.locator(".diff ins").first()).containsText("guarded");
            assertThat(page.locator(".diff del").first()).containsText("watched");
            assertThat(page.getByRole(AriaRole.ROW, row("Heroin trade"))).containsText("+1.5");
            PageCheck.check(desk.page(), "comparison");
        }
    }

    @Test
    void aNoteOnARevisionIsForEditorsOnly() {
        threeRevisions("TCD");
        try (Desk desk = Desk.as("reviewer")) {
            Page page = desk.open(HISTORY.formatted("TCD") + "/2");

            page.getByLabel("Add a note").fill("The source is a friend of the minister.\nAsk again in June.");
            page.getByRole(AriaRole.BUTTON, button("Add note")).click();

            assertThat(page.locator("#notes")).containsText("Ask again in June.");
            PageCheck.check(desk.page(), "revision");
        }
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open(HISTORY.formatted("TCD") + "/2");

            assertThat(page.locator("#notes")).hasCount(0);
        }
    }

    @Test
    void aRestoreIsAskedForTwiceAndPublishesTheOldContent() {
        threeRevisions("GAB");
        try (Desk desk = Desk.withoutScripts("publisher")) {
            Page page = desk.open(HISTORY.formatted("GAB") + "/1");

            Desk.enter(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Restore")));
            page.getByLabel("Why").fill("The study was withdrawn");
            Desk.enter(page.getByRole(AriaRole.BUTTON, button("Restore revision 1")));

            assertThat(page.getByRole(AriaRole.ROW, row("4 current"))).containsText("The study was withdrawn");
        }
    }

    @Test
    void whatTheRestoreWouldChangeIsShown() {
        threeRevisions("TGO");
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open(HISTORY.formatted("TGO") + "/1/restore");

            assertThat(page.locator(".diff ins").first()).containsText("watched");
            PageCheck.check(desk.page(), "restore");
        }
    }

    @Test
    void anAuthorIsToldThatRestoringIsNotTheirs() {
        threeRevisions("MLI");
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open(HISTORY.formatted("MLI") + "/1/restore");

            assertThat(page.locator("h1")).hasText("You may not do this");
            PageCheck.check(desk.page(), "refusal");
        }
    }

    private static void threeRevisions(String country) {
        String longer = Written.text() + "\n\nA third road opened in spring.";
        Written.revise(country, "drugs", 0, Written.text(), "\"heroin_trade\": 6", "first draft");
        Written.revise(country, "drugs", 1, longer, "\"heroin_trade\": 6", "");
        Written.revise(
                country,
                "drugs",
                2,
                longer.replace("watched", "guarded"),
                "\"heroin_trade\": 7.5",
                "Two reports agree that the harvest doubled");
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions row(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
