package org.pamir.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.pamir.browser.Chromium;
import org.pamir.browser.PageCheck;

/** One of the editorial team at the desk, in a browser of their own. */
final class Somebody implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    private Somebody(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** Logs in by the form. */
    static Somebody loggedIn(RunningPamir pamir, String name) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(pamir.ingest())
                .setViewportSize(PageCheck.WIDE, PageCheck.HEIGHT);
        Somebody somebody = new Somebody(Chromium.browser().newContext(options));
        somebody.context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        Page page = somebody.open("/desk");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(RunningPamir.PASSWORD);
        somebody.press("Log in");
        assertThat(page).hasURL(Pattern.compile(".*/desk$"));
        return somebody;
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** @return the number of a new proposal about a section of 2021 */
    long begin(String country, String section, String title) {
        open("/desk/proposals/new?edition=2021&country=" + country + "&section=" + section);
        page.getByLabel("Title").fill(title);
        press("Begin");
        assertThat(page).hasURL(Pattern.compile("/desk/proposals/\\d+/sections/" + section));
        return Long.parseLong(page.url().replaceAll(".*/proposals/(\\d+).*", "$1"));
    }

    void hands(String narrative) {
        page.locator("#narrative").fill(narrative);
        assertThat(page.locator("#saved")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d UTC"));
        press("Save and submit for review");
        assertThat(page.locator(".page-head")).containsText("In review");
    }

    void approvesAndPublishes(long proposal) {
        open("/desk/proposals/" + proposal);
        press("Approve and publish");
        press("Publish");
        assertThat(page.locator(".page-head")).containsText("Published");
    }

    @Override
    public void close() {
        context.close();
    }
}
