package org.pamir.assessment.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import org.pamir.assessment.PublishedIndex;
import org.pamir.browser.Chromium;
import org.pamir.browser.PageCheck;

/** The site over the published figures, in a real browser. */
public final class Site implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    public Site() {
        this(true);
    }

    private Site(boolean script) {
        context = Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        page = context.newPage();
        PublishedIndex.feed();
    }

    /** As readers see it whose browser runs no JavaScript. */
    public static Site withoutScript() {
        return new Site(false);
    }

    /** @param path with its language */
    public Page open(String path) {
        page.navigate("http://localhost:" + RestAssured.port + path);
        return page;
    }

    /** Opens a page that keeps itself up to date, and waits until it is told of what happens. */
    public Page live(String path) {
        page.waitForResponse(response -> response.url().contains("/api/events"), () -> open(path));
        return page;
    }

    /** Opens a page, and asks of it what is asked of every page. */
    public Page check(String path, String name) {
        open(path);
        PageCheck.check(page, name);
        return page;
    }

    /** A page as it is without scripts, over the published figures. */
    public static String html(String path) {
        PublishedIndex.feed();
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Override
    public void close() {
        context.close();
    }
}
