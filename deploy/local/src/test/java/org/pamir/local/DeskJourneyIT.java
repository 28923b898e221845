package org.pamir.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pamir.browser.PageCheck;

/** The editorial team at work in real browsers, on the whole product, up to what readers see. */
class DeskJourneyIT {

    private static final String BOTH_BEGAN_WITH = "The road is long. Nobody mends it. The border is open.";

    @TempDir
    private static Path directory;

    private static RunningPamir pamir;

    @BeforeAll
    static void start() throws Exception {
        pamir = RunningPamir.on(directory.resolve("data")).start().awaitReady();
    }

    @AfterAll
    static void stop() {
        pamir.close();
    }

    @Test
    void whatOneProposesAndAnotherApprovesIsShownToReaders() throws Exception {
        try (Somebody author = Somebody.loggedIn(pamir, "author");
                Somebody reviewer = Somebody.loggedIn(pamir, "reviewer")) {
            long proposal = proposes(author);
            asksForChanges(reviewer, proposal);
            answers(author, proposal);
            reviewer.approvesAndPublishes(proposal);
        }

        JsonNode seen = seen("UZB");
        assertThat(seen.at("/sections/drugs/narrative").asText()).isEqualTo("Heroin passes through, and more of it.");
        assertThat(seen.at("/sections/drugs/by").asText()).isEqualTo("author");
        assertThat(seen.at("/measures/heroin_trade/value").decimalValue()).isEqualByComparingTo("7");
    }

    @Test
    void twoWhoEditOneSectionInTwoBrowsersLoseNoWord() throws Exception {
        try (Somebody publisher = Somebody.loggedIn(pamir, "publisher");
                Somebody author = Somebody.loggedIn(pamir, "author");
                Somebody reviewer = Somebody.loggedIn(pamir, "reviewer")) {
            long first = publisher.begin("KAZ", "trade", "What both began with");
            publisher.hands(BOTH_BEGAN_WITH);
            reviewer.approvesAndPublishes(first);
            long one = publisher.begin("KAZ", "trade", "About the road");
            long other = author.begin("KAZ", "trade", "About the border");
            publisher.hands("The road is long and bad. Nobody mends it. The border is open.");
            author.hands("The road is long. Nobody mends it. The border is open at night.");

            reviewer.approvesAndPublishes(one);
            reviewer.approvesAndPublishes(other);
        }

        assertThat(seen("KAZ").at("/sections/trade/narrative").asText())
                .isEqualTo("The road is long and bad. Nobody mends it. The border is open at night.");
    }

    @Test
    void twoWhoChangeTheSameSentenceSettleItAndLoseNoWord() throws Exception {
        try (Somebody publisher = Somebody.loggedIn(pamir, "publisher");
                Somebody author = Somebody.loggedIn(pamir, "author");
                Somebody reviewer = Somebody.loggedIn(pamir, "reviewer")) {
            long one = publisher.begin("KGZ", "trade", "As one sees it");
            long other = author.begin("KGZ", "trade", "As another sees it");
            publisher.hands("Arms come from the north.");
            author.hands("Arms come from the south.");
            reviewer.approvesAndPublishes(one);

            Page page = author.open("/desk/proposals/" + other + "/sections/trade/conflict");
            assertThat(page.locator("main")).containsText("Arms come from the north.");
            PageCheck.check(page, "whole-product-conflict");
            page.locator("#narrative").fill("Arms come from the north and from the south.");
            author.press("Settle");
            assertThat(page).not().hasURL(Pattern.compile(".*/conflict$"));
            reviewer.approvesAndPublishes(other);
        }

        assertThat(seen("KGZ").at("/sections/trade/narrative").asText())
                .isEqualTo("Arms come from the north and from the south.");
    }

    private static long proposes(Somebody author) {
        long proposal = author.begin("UZB", "drugs", "More heroin");
        Page page = author.page();
        page.getByLabel("Heroin trade", new Page.GetByLabelOptions().setExact(true))
                .fill("8");
        // What would become of it is asked of the service that readers read.
        assertThat(page.locator("#preview")).containsText(Pattern.compile("rank \\d+ of 193"));
        page.locator("#warnings textarea").first().fill("Three court files say so.");
        PageCheck.check(page, "whole-product-editor");
        author.hands("Heroin passes through, and more of it.");
        return proposal;
    }

    private static void asksForChanges(Somebody reviewer, long proposal) {
        Page page = reviewer.open("/desk");
        page.locator("a[href='/desk/proposals/" + proposal + "']").first().click();
        page.locator("#comment").fill("Eight is too much.");
        reviewer.press("Request changes");
        assertThat(page.locator(".page-head")).containsText("Changes requested");
    }

    private static void answers(Somebody author, long proposal) {
        Page page = author.open("/desk/proposals/" + proposal + "/sections/drugs");
        page.getByLabel("Heroin trade", new Page.GetByLabelOptions().setExact(true))
                .fill("7");
        assertThat(page.locator("#saved")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d UTC"));
        author.press("Save and submit for review");
        assertThat(page.locator(".page-head")).containsText("In review");
    }

    /** What readers see, once the whole way is gone. */
    private static JsonNode seen(String country) throws Exception {
        Api api = new Api(pamir);
        long version = Api.json(api.section(country, country.equals("UZB") ? "drugs" : "trade"))
                .path("version")
                .asLong();
        return Api.json(api.read("/api/editions/2021/countries/" + country + "?min_version=" + version, "wait=15"));
    }
}
