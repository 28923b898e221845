package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pamir.ingest.desk.Desk.enter;
import static org.pamir.ingest.desk.ProposalSteps.begin;
import static org.pamir.ingest.desk.ProposalSteps.button;
import static org.pamir.ingest.desk.ProposalSteps.narrative;
import static org.pamir.ingest.desk.ProposalSteps.press;
import static org.pamir.ingest.desk.ProposalSteps.score;
import static org.pamir.ingest.desk.ProposalSteps.waitUntilSaved;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** Proposals without JavaScript, by keys alone, and in two windows at once. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class ProposalWaysTest {

    @Test
    void aProposalGoesAllItsWayWithoutJavaScript() {
        long id;
        try (Desk author = Desk.withoutScripts("author")) {
            id = begin(author, "SLE", "drugs", "Without a script");
            narrative(author.page(), "Kush is new.");
            score(author.page(), "Synthetic drug trade", "7");
            enter(author.page().locator("[value=add-source]"));
            assertThat(author.page().locator("#narrative")).hasValue("Kush is new.");
            author.page().locator("[name=source-title]").fill("A report");
            author.page().locator("[name=source-url]").fill("https://example.org/report");
            enter(button(author.page(), "Save draft"));
            assertThat(author.page().locator("#saved")).containsText("draft 2");
            enter(button(author.page(), "Save and submit for review"));
            assertThat(author.page().locator(".page-head")).containsText("In review");
        }
        try (Desk reviewer = Desk.withoutScripts("reviewer")) {
            reviewer.open("/desk/proposals/" + id);
            enter(button(reviewer.page(), "Approve and publish"));
            enter(button(reviewer.page(), "Publish"));

            assertThat(reviewer.page().locator(".page-head")).containsText("Published");
        }
        Login.as("author")
                .get("/api/editions/2023/countries/SLE/sections/drugs")
                .then()
                .body("narrative", equalTo("Kush is new."))
                .body("sources[0].url", equalTo("https://example.org/report"))
                .body("by", equalTo("author"));
    }

    @Test
    void twoWindowsOnOneDraftAreSettledAndNoWordIsLost() {
        try (Desk first = Desk.as("author");
                Desk second = Desk.as("author")) {
            long id = begin(first, "LBR", "drugs", "In two windows");
            narrative(first.page(), "Both began here.");
            waitUntilSaved(first.page(), 1);
            Page other = second.open("/desk/proposals/" + id + "/sections/drugs");
            narrative(first.page(), "The one went north.");
            waitUntilSaved(first.page(), 2);

            narrative(other, "The other went south.");

            assertThat(other.locator("#saved")).containsText("Not saved");
            press(other, "Settle the two versions");
            assertThat(other.locator("main")).containsText("The one went north.");
            assertThat(other.locator("main")).containsText("The other went south.");
            PageCheck.check(other, "proposal-two-windows");
            narrative(other, "The one went north. The other went south.");
            press(other, "Settle");
            assertThat(other).hasURL(Pattern.compile("/sections/drugs"));
            assertThat(second.open("/desk/proposals/" + id + "/sections/drugs").locator("#narrative"))
                    .hasValue("The one went north. The other went south.");
        }
    }

    @Test
    void aProposalIsBegunWrittenAndHandedInByKeysAlone() {
        try (Desk author = Desk.as("author")) {
            Page page = author.open("/desk/proposals/new?edition=2023&country=TGO&section=drugs");
            PageCheck.check(page, "proposal-new");
            page.locator("#main").focus();
            tabTo(page, "[name=title]");
            page.keyboard().type("By keys");
            tabTo(page, "button:has-text('Begin')");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/sections/drugs"));
            page.locator("#main").focus();
            tabTo(page, "#narrative");
            page.keyboard().type("Typed.");
            waitUntilSaved(page, 1);
            tabTo(page, "button[value=submit]");

            page.keyboard().press("Enter");

            assertThat(page.locator(".page-head")).containsText("In review");
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", plainSelector(selector))
                    && page.locator(selector)
                            .first()
                            .evaluate("e => e === document.activeElement")
                            .equals(true)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab");
    }

    /** What the browser itself understands of Playwright's selector. */
    private static String plainSelector(String selector) {
        return selector.replaceAll(":has-text\\(.*\\)", "");
    }
}
