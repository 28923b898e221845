package org.pamir.assessment.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.RealParts;

/** What surrounds the pages: the way in, what browsers are told, refusals. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FrontDoorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ru-RU, en;q=0.8 | /ru/", "de, en;q=0.8, ru;q=0.5 | /en/", "de | /en/", "'' | /en/"})
    void theFrontDoorLeadsToThePreferredLanguage(String accepted, String home) {
        given().redirects()
                .follow(false)
                .header("Accept-Language", accepted)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", endsWith(home))
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void browsersRunNothingButOurScripts() {
        given().get("/en/find?q=tajikistan")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self'"), not(containsString("unsafe"))));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/nowhere, There is no such page, 404",
        "/ru/nowhere, Такой страницы нет, 404",
        "/ru/editions/1999/rankings/criminality, Такой страницы нет, 404",
        "/en/editions/2021/rankings/criminality?as_of=yesterday, This address cannot be read, 400"
    })
    void aRefusalIsAPageInItsLanguage(String path, String words, int status) {
        given().get(path)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .body(containsString(words), not(containsString("resource method")));
    }

    @Test
    void aRefusalQuotesNoMarkup() {
        given().get("/en/editions/<script>alert(1)/rankings/criminality")
                .then()
                .statusCode(404)
                .body(not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @CsvSource({"Tajikistan, en, TJK", "Таджикистан, ru, TJK", "turkey, en, TUR", "kyrgyz, en, KGZ"})
    void aNameLeadsToItsCountry(String name, String language, String code) {
        given().redirects()
                .follow(false)
                .queryParam("q", name)
                .queryParam("edition", "2021")
                .get("/" + language + "/find")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/" + language + "/editions/2021/countries/" + code));
    }

    @Test
    void aNameThatSeveralHaveIsAsked() {
        given().get("/en/find?q=istan")
                .then()
                .statusCode(200)
                .body(containsString(">Tajikistan<"), containsString(">Pakistan<"), not(containsString(">Iran<")));
    }

    @Test
    void whoSearchesOrIsRefusedGetsAPageFitForEveryReader() {
        try (Site site = new Site()) {
            assertThat(site.check("/ru/find?q=стан", "find").getByText("Таджикистан"))
                    .isVisible();
            assertThat(site.check("/en/nowhere", "refusal").locator("h1")).hasText("There is no such page");
        }
    }
}
