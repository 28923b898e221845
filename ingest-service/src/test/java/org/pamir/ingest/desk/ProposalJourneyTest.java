package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.pamir.ingest.desk.ProposalSteps.begin;
import static org.pamir.ingest.desk.ProposalSteps.narrative;
import static org.pamir.ingest.desk.ProposalSteps.press;
import static org.pamir.ingest.desk.ProposalSteps.score;
import static org.pamir.ingest.desk.ProposalSteps.waitUntilSaved;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** A proposal on its whole way, from an empty page to the ledger. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@QuarkusTestResource(StubReadSide.class)
class ProposalJourneyTest {

    private static final String SECTIONS = "/api/editions/2023/countries/GHA/sections/";

    @Test
    void whatAnAuthorProposesIsReviewedChangedApprovedAndPublished() {
        Written.assessment("GHA");
        try (Desk author = Desk.as("author");
                Desk reviewer = Desk.as("reviewer")) {
            long id = proposes(author);
            requestsChanges(reviewer, id);
            changes(author, id);
            publishes(reviewer, id);
        }
        Login.as("author")
                .get(SECTIONS + "drugs")
                .then()
                .body("revision", equalTo(2))
                .body("by", equalTo("author"));
        Login.as("author")
                .get(SECTIONS + "trade")
                .then()
                .body("revision", equalTo(2))
                .body("by", equalTo("author"));
    }

    private static long proposes(Desk author) {
        Page page = author.page();
        long id = begin(author, "GHA", "drugs", "New seizures in the north");
        narrative(
                page,
                Written.text().replace("prices in the capital doubled", "prices in the capital tripled")
                        + "\n\nSeizures in the north rose for the third year.");
        score(page, "Heroin trade", "9.5");
        // Text and score may be saved together.
        waitUntilSaved(page, 1);
        assertThat(page.locator("#preview")).containsText("rank 57 of 193");
        assertThat(page.locator("#warnings")).containsText("Heroin trade");
        page.locator("#warnings textarea").first().fill("The court files of 2025 leave no doubt.");
        PageCheck.check(author.page(), "proposal-editor");
        press(page, "Save draft");
        assertThat(page.locator("#warnings")).containsText("Answered by author");
        page.navigate("/desk/proposals/" + id + "/sections/trade");
        narrative(page, "Arms come by the lake now. What the police call small trade grew.");
        score(page, "Arms trafficking", "2.5");
        waitUntilSaved(page, 1);
        assertThat(page.locator("#warnings")).containsText("Arms trafficking");
        for (var answer : page.locator("#warnings textarea").all()) {
            answer.fill("See the field study.");
        }
        press(page, "Save and submit for review");
        assertThat(page.locator(".page-head")).containsText("In review");
        return id;
    }

    private static void requestsChanges(Desk reviewer, long id) {
        Page page = reviewer.open("/desk");
        assertThat(page.locator("h3", new Page.LocatorOptions().setHasText("To review")))
                .isVisible();
        PageCheck.check(reviewer.page(), "queue-reviewer");
        page.locator("a[href='/desk/proposals/" + id + "']").first().click();
        assertThat(page.locator("#section-drugs ins").first()).isVisible();
        PageCheck.check(reviewer.page(), "proposal-in-review");
        page.getByText("Comment on Drugs", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("#about-drugs").selectOption("heroin_trade");
        page.locator("#say-drugs").fill("Is 9.5 not too much after one year?");
        page.locator("#section-drugs .section-comments button:has-text('Comment')")
                .click();
        assertThat(page.locator("#section-drugs .comment")).containsText("on Heroin trade");
        press(page, "Request changes");
        assertThat(page.locator(".error-summary")).containsText("say what should change");
        page.locator("#comment").fill("Please look at the score of heroin again.");
        press(page, "Request changes");
        assertThat(page.locator(".page-head")).containsText("Changes requested");
    }

    private static void changes(Desk author, long id) {
        Page page = author.open("/desk");
        assertThat(page.locator("h3", new Page.LocatorOptions().setHasText("Changes were requested")))
                .isVisible();
        author.open("/desk/proposals/" + id + "/sections/drugs");
        assertThat(page.locator(".writing-side")).containsText("Is 9.5 not too much");
        score(page, "Heroin trade", "9");
        waitUntilSaved(page, 2);
        for (var answer : page.locator("#warnings textarea").all()) {
            answer.fill("The court files of 2025, and the new lab.");
        }
        press(page, "Save and submit for review");
        assertThat(page.locator(".page-head")).containsText("In review");
        PageCheck.check(author.page(), "proposal-own-in-review");
    }

    private static void publishes(Desk reviewer, long id) {
        Page page = reviewer.open("/desk/proposals/" + id);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Resolve the comment of reviewer"))
                .first()
                .click();
        assertThat(page.locator(".comment.resolved").first()).isVisible();
        press(page, "Approve and publish");
        assertThat(page.locator("h1")).containsText("Publish");
        PageCheck.check(reviewer.page(), "proposal-confirm");
        press(page, "Publish");
        assertThat(page.locator(".page-head")).containsText("Published");
        assertThat(page.locator(".timeline")).containsText("approved it");
        PageCheck.check(reviewer.page(), "proposal-published");
    }
}
