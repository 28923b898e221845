package org.pamir.ingest.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.pamir.browser.PageCheck;
import org.pamir.ingest.RealPostgresAndKafka;

/** Accounts, passwords and tokens at the desk. Each test makes what it changes. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class AccountPageTest {

    private static final String FIRST = "a long first password";
    private static final String SECOND = "a longer second password";

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        try (Desk desk = Desk.as("publisher")) {
            Page page = desk.open("/desk/account");
            page.getByLabel("Name").fill("nightly import");
            page.getByLabel("publisher everywhere").check();
            page.getByRole(AriaRole.BUTTON, button("Make token")).click();
            String token = page.locator("code.secret").textContent();
            PageCheck.check(desk.page(), "account");
            me(token).statusCode(200).body("name", equalTo("publisher"));

            desk.open("/desk/account");
            assertThat(page.locator("code.secret")).hasCount(0);
            page.getByRole(AriaRole.BUTTON, button("Revoke nightly import")).click();

            assertThat(page.locator("#tokens tbody")).containsText("revoked");
            me(token).statusCode(401);
        }
    }

    @Test
    void anAdminMakesAnAccountThatThenChangesItsPassword() {
        create("mzia", "author@TJK");
        try (Desk desk = Desk.visited()) {
            desk.logIn("mzia", FIRST);
            Page page = desk.open("/desk/account");
            assertThat(page.locator("main")).containsText("in Tajikistan");

            page.getByLabel("Current password").fill(FIRST);
            page.getByLabel("New password", exactly()).fill(SECOND);
            page.getByLabel("New password, again").fill(SECOND);
            page.getByRole(AriaRole.BUTTON, button("Change password")).click();

            assertThat(page.locator("main")).containsText("Log in with the new one");
            desk.logIn("mzia", SECOND);
        }
    }

    @Test
    void whatIsWrongWithAFormIsSaidAboveItAndAtItsField() {
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open("/desk/accounts");

            page.getByLabel("Name").fill("Somebody New");
            page.getByLabel("Password").fill(FIRST);
            page.getByLabel("Grants, one a line").fill("author@Atlantis");
            page.getByRole(AriaRole.BUTTON, button("Create account")).click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not a grant");
            assertThat(page.locator("#name-wrong")).containsText("Small letters");
            assertThat(page.getByLabel("Grants, one a line")).hasValue("author@Atlantis");
            PageCheck.check(desk.page(), "accounts-wrong");
        }
    }

    @Test
    void anAccountIsDeletedOnlyByWhoeverIsSure() {
        create("nino", "reviewer");
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open("/desk/accounts/nino");
            page.getByRole(AriaRole.BUTTON, button("Delete account")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Tick the box");
            PageCheck.check(desk.page(), "account-edit");

            page.getByLabel("Yes, delete nino").check();
            page.getByRole(AriaRole.BUTTON, button("Delete account")).click();

            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("nino")))
                    .hasCount(0);
        }
    }

    private static void create(String name, String grants) {
        try (Desk desk = Desk.as("admin")) {
            Page page = desk.open("/desk/accounts");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Password").fill(FIRST);
            page.getByLabel("Grants, one a line").fill(grants);
            page.getByRole(AriaRole.BUTTON, button("Create account")).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                    .waitFor();
        }
    }

    private static ValidatableResponse me(String token) {
        return given().header("Authorization", "Bearer " + token).get("/api/me").then();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
