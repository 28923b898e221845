package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.pamir.ingest.identity.Login.as;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** Editions and their countries as somebody at the desk sees them. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class EditionsPageTest {

    private static final String DRUGS = "/api/editions/2023/countries/%s/sections/drugs";

    @BeforeEach
    void someCountriesAreBegun() {
        for (String country : List.of("TJK", "KEN", "ECU")) {
            as("publisher")
                    .contentType(ContentType.JSON)
                    .header("If-None-Match", "*")
                    .body("{\"narrative\": \"Opiates pass through.\", \"scores\": {\"heroin_trade\": 8}}")
                    .put(DRUGS.formatted(country));
        }
    }

    @Test
    void anEditionShowsAllCountriesAndHowFarTheyAre() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open("/desk/editions/2023");

            assertThat(page.locator("#countries tbody tr")).hasCount(193);
            assertThat(row(page, "Kenya")).containsText("1 / 32");
            assertThat(row(page, "Kenya")).containsText("1 / 11");
            assertThat(row(page, "Kenya")).containsText("by publisher");
            PageCheck.check(desk.page(), "edition");
        }
    }

    @Test
    void countriesAreFoundWithoutJavaScript() {
        try (Desk desk = Desk.withoutScripts("author")) {
            Page page = desk.open("/desk/editions/2023");

            page.getByLabel("Name or code").fill("cote");
            Desk.enter(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")));

            assertThat(page.locator("#countries tbody tr")).hasCount(1);
            assertThat(row(page, "Côte d'Ivoire")).isVisible();
        }
    }

    @Test
    void countriesAreFoundWhileOneTypes() {
        try (Desk desk = Desk.as("author")) {
            Page page = desk.open("/desk/editions/2023");

            page.getByLabel("Name or code").pressSequentially("tajik");

            assertThat(page.locator("#countries tbody tr")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("q=tajik"));
        }
    }

    @Test
    void theListOfEditionsAndTheLoginAreForEverybody() {
        try (Desk desk = Desk.visited()) {
            desk.open("/desk/login");
            PageCheck.check(desk.page(), "login");
        }
        try (Desk desk = Desk.as("author")) {
            desk.open("/desk/editions");
            PageCheck.check(desk.page(), "editions");
        }
    }

    private static Locator row(Page page, String country) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(country));
    }
}
