package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** Imports at the desk: look first, then apply. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class ImportPageTest {

    private static final String GOOD = "Country,Heroin trade,Criminality avg\nLaos,7.5,6.1\nNepal,3,2\n";
    private static final String BAD = "Country,Heroin trade,Cocaine trade\nAtlantis,7.5,1\nBhutan,11,eight\n";

    @Test
    void aTableIsLookedAtFirstAndThenImported() {
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open("/desk/import");
            PageCheck.check(desk.page(), "import");

            look(page, "update.csv", GOOD);
            assertThat(page.locator("main")).containsText("Nothing is stored yet.");
            PageCheck.check(desk.page(), "import-report");
            page.getByRole(AriaRole.BUTTON, button("Import it now")).click();

            assertThat(page.locator("main")).containsText("It is stored");
            assertThat(page.locator("main")).containsText("All of it has been sent to readers.");
            PageCheck.check(desk.page(), "import-applied");
            desk.open("/desk/import/progress?of=2");
            PageCheck.check(desk.page(), "import-progress");
            desk.open("/desk/editions/2023/countries/LAO");
            assertThat(page.getByRole(AriaRole.ROW, row("Heroin trade"))).containsText("7.5");
        }
    }

    @Test
    void aTableIsImportedWithoutJavaScript() {
        try (Desk desk = Desk.withoutScripts("publisher")) {
            Page page = desk.open("/desk/import");

            look(page, "update.csv", GOOD.replace("Laos", "Fiji").replace("Nepal", "Samoa"));
            Desk.enter(page.getByRole(AriaRole.BUTTON, button("Import it now")));

            assertThat(page.locator("main")).containsText("It is stored");
            page.navigate("/desk/import/progress?of=2");
            assertThat(page.locator("h1")).hasText("On its way to readers");
            assertThat(page.locator("progress")).hasAttribute("max", "2");
        }
    }

    @Test
    void allProblemsOfATableAreShownByRowAndColumn() {
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open("/desk/import");

            look(page, "hasty.csv", BAD);

            Locator problems = page.getByRole(
                    AriaRole.REGION,
                    new Page.GetByRoleOptions().setName("Problems").setExact(true));
            assertThat(problems.getByRole(AriaRole.ROW)).hasCount(4);
            assertThat(problems).containsText("Atlantis");
            assertThat(problems).containsText("eight");
            assertThat(page.getByRole(AriaRole.BUTTON, button("Import it now"))).hasCount(0);
            PageCheck.check(desk.page(), "import-problems");
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open("/desk/import");

            look(page, "picture.csv", "\u0001\u0002 not a table");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("neither a workbook (.xlsx) nor CSV");
        }
    }

    @Test
    void anAuthorIsNotOfferedImportsAndRefusedWhenAskingForThem() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open("/desk/import");

            assertThat(page.locator("h1")).hasText("You may not do this");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import")))
                    .hasCount(0);
        }
    }

    private static void look(Page page, String name, String table) {
        page.locator("#scores-file").setInputFiles(new FilePayload(name, "text/csv", table.getBytes(UTF_8)));
        page.getByLabel("Edition", new Page.GetByLabelOptions().setExact(true)).selectOption("2023");
        Desk.enter(page.getByRole(AriaRole.BUTTON, button("Look what scores would change")));
        page.locator("h1").getByText(name).waitFor();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions row(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
