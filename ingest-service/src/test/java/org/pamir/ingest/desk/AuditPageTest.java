package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** The audit log as an admin sees it. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class AuditPageTest {

    @Test
    void entriesAreFoundByAssessment() {
        write("UGA");
        write("TZA");
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open("/desk/audit");
            PageCheck.check(desk.page(), "audit");

            page.getByLabel("Assessment").fill("2023/UGA");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();

            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("sections written");
        }
    }

    @Test
    void whatTheFilterLeavesIsExported() throws IOException {
        write("SOM");
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open("/desk/audit?assessment=2023/SOM");

            Download export = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export as CSV"))
                            .click());

            assertThat(Files.readAllLines(export.path()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("2023/SOM");
        }
    }

    @Test
    void onlyAdminsSeeIt() {
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open("/desk/audit");

            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }

    private static void write(String country) {
        Written.revise(country, "trade", 0, "Fuel crosses the lake at night.", "", "first draft");
    }
}
