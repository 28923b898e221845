package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What somebody does on the pages of proposals. */
final class ProposalSteps {

    private ProposalSteps() {}

    /** @return the number of the proposal, with its editor open */
    static long begin(Desk desk, String country, String section, String title) {
        Page page = desk.open("/desk/proposals/new?edition=2023&country=" + country + "&section=" + section);
        page.getByLabel("Title").fill(title);
        Desk.enter(button(page, "Begin"));
        assertThat(page).hasURL(Pattern.compile("/desk/proposals/\\d+/sections/" + section));
        return number(page);
    }

    static long number(Page page) {
        return Long.parseLong(page.url().replaceAll(".*/proposals/(\\d+).*", "$1"));
    }

    static void press(Page page, String button) {
        button(page, button).click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    static void score(Page page, String indicator, String value) {
        page.getByLabel(indicator, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    static void narrative(Page page, String text) {
        page.locator("#narrative").fill(text);
    }

    /** @param draft or a later one: whoever types slowly is saved in between */
    static void waitUntilSaved(Page page, int draft) {
        assertThat(page.locator("#saved"))
                .containsText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d UTC, draft ([" + draft + "-9]|\\d\\d)"));
    }
}
