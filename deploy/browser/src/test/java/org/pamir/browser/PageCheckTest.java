package org.pamir.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each thing that is asked of every page, on a page that lacks it. */
class PageCheckTest {

    private BrowserContext context;

    @BeforeEach
    void open() {
        context = Chromium.browser().newContext();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aSoundPageIsLeftAlone() {
        Page page = page("", "<h1>Sound</h1><p>Nothing is wrong here.</p>");

        assertThatCode(() -> PageCheck.check(page, "sound")).doesNotThrowAnyException();
    }

    @Test
    void aFieldWithoutALabelIsFound() {
        Page page = page("", "<h1>Field</h1><input>");

        assertThatThrownBy(() -> PageCheck.check(page, "field"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label: ");
    }

    @Test
    void faintTextIsFoundInTheOneSchemeThatHasIt() {
        Page page = page(
                "@media (prefers-color-scheme: light) { p { color: #bbb } }", "<h1>Faint</h1><p>Who reads this?</p>");

        assertThatThrownBy(() -> PageCheck.check(page, "faint"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("faint-390-light")
                .hasMessageContaining("color-contrast: ");
    }

    @Test
    void whatSticksOutOnAPhoneIsFound() {
        Page page = page("div { width: 800px; height: 2em }", "<h1>Wide</h1><div></div>");

        assertThatThrownBy(() -> PageCheck.check(page, "wide"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what sticks out of wide-390-dark");
    }

    private Page page(String style, String main) {
        Page page = context.newPage();
        page.setContent("""
                <!doctype html>
                <html lang="en">
                  <head><title>A page</title><style>body { background: white; color: black } %s</style></head>
                  <body><main>%s</main></body>
                </html>""".formatted(style, main));
        return page;
    }
}
