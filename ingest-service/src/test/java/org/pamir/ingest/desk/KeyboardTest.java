package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.identity.Login;

/** The desk without a mouse: Tab, Enter and typing. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class KeyboardTest {

    private static final int MOST_TABS = 60;

    @Test
    void oneLogsInFindsACountryAndComparesRevisionsByKeysAlone() {
        Written.revise("MDG", "drugs", 0, "Sacks arrive by dhow.", "\"heroin_trade\": 5", "first draft");
        Written.revise("MDG", "drugs", 1, "Sacks and crates arrive by dhow.", "\"heroin_trade\": 5", "crates");
        try (Desk desk = Desk.visited()) {
            Page page = desk.open("/desk/login");
            tabTo(page, "Name");
            page.keyboard().type("author");
            tabTo(page, "Password");
            page.keyboard().type(Login.PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("Log out").waitFor();

            desk.open("/desk/editions/2023");
            tabTo(page, "Name or code");
            page.keyboard().type("madagascar");
            assertThat(page.locator("#countries tbody tr")).hasCount(1);
            tabTo(page, "Madagascar");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Madagascar");
            tabTo(page, "History of Drugs (2)");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("History of Drugs");
            tabTo(page, "Compare");
            page.keyboard().press("Enter");

            assertThat(page.locator(".diff ins")).containsText("crates");
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open("/desk/editions");

            tabTo(page, "Skip to the content");
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    /** Presses Tab until the focus is on what has this name, and is to be seen. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (name.equals(focused(page))) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus on %s is shown", name)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no Tab reaches " + name);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => { const e = document.activeElement;
                        const label = e.labels && e.labels[0];
                        return (e.getAttribute('aria-label') || (label || e).textContent).trim().replace(/\\s+/g, ' '); }""");
    }
}
