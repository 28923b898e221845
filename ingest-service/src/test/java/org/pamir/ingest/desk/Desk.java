package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.util.regex.Pattern;
import org.pamir.browser.Chromium;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.identity.Login;

/**
 * Somebody at the desk, in a browser window of their own; closing it ends the visit. Pages are asked for by path, and
 * every wait ends after {@link Chromium#PATIENCE_MILLIS}.
 */
final class Desk implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    private Desk(Browser.NewContextOptions options) {
        this.context = Chromium.browser().newContext(options.setBaseURL("http://localhost:" + RestAssured.port));
        this.context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        this.page = context.newPage();
    }

    /** A visitor who has not logged in. */
    static Desk visited() {
        return new Desk(window(PageCheck.WIDE));
    }

    /** @param options such as {@code window(PageCheck.NARROW)} */
    static Desk visited(Browser.NewContextOptions options) {
        return new Desk(options);
    }

    static Browser.NewContextOptions window(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, PageCheck.HEIGHT);
    }

    /** @param name {@code author}, {@code reviewer}, {@code publisher} or {@code admin} */
    static Desk as(String name) {
        return as(name, window(PageCheck.WIDE));
    }

    static Desk as(String name, Browser.NewContextOptions options) {
        Desk desk = new Desk(options);
        desk.logIn(name);
        assertThat(desk.page).not().hasURL(Pattern.compile("/desk/login"));
        return desk;
    }

    /** With scripts off: {@link #enter} instead of clicks. */
    static Desk withoutScripts(String name) {
        return as(name, window(PageCheck.WIDE).setJavaScriptEnabled(false));
    }

    /**
     * Uses a button or a link by its key. A click first waits until the element stands still, and looks again by a timer of
     * the page when it has moved twice; where scripts are off, such a timer never ends.
     */
    static void enter(Locator buttonOrLink) {
        buttonOrLink.press("Enter");
    }

    Page page() {
        return page;
    }

    /** @param path such as {@code /desk/editions} */
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    void logIn(String name) {
        logIn(name, Login.PASSWORD);
    }

    void logIn(String name, String password) {
        page.navigate("/desk/login");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        enter(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")));
    }

    @Override
    public void close() {
        context.close();
    }
}
