package org.pamir.assessment.site.consumer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.site.Site;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DataPageTest {

    private static final Pattern CURL = Pattern.compile("<code>curl -sI? '([^']+)'(?! -H)");
    private static final Pattern FILE = Pattern.compile("href=\"(/api/[^\"]+\\.(?:csv|zip)[^\"]*)\"");

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void theWaysToTheDataAreFitForEveryReader() {
        try (Site site = new Site()) {
            List<String> refused = new ArrayList<>();
            Page page = site.open("/en/data");
            page.onConsoleMessage(message -> refused.add(message.text()));

            site.check("/en/data", "data");

            // What search engines read is data: the policy of the site lets it be, and runs none of it.
            assertThat(page.evaluate(
                            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']"))
                    .isEqualTo("Dataset");
            assertThat(refused).noneMatch(message -> message.contains("Content Security Policy"));
        }
    }

    @Test
    void theFormMakesAnAddressAsSoonAsSomethingIsChosen() {
        try (Site site = new Site()) {
            Page page = site.open("/en/data");

            page.selectOption("#b-view", new SelectOption().setValue("ranking"));

            assertThat(page.locator("#built .code")).containsText("/downloads/ranking.csv?measure=criminality");
        }
    }

    @Test
    void theFormWorksWithoutScript() {
        String page = get("/ru/data?edition=2021&view=measures&format=json&measure=heroin_trade&scope=continent:Asia"
                        + "&by=region&as_of=")
                .asString();

        String address = "/api/editions/2021/downloads/measures.json?measures=heroin_trade&continent=Asia";
        assertThat(page).contains("href=\"" + address.replace("&", "&amp;") + "\"");
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whatNoFormWouldSendIsRefused() {
        assertThat(get("/en/data?view=everything&scope=Asia").statusCode()).isEqualTo(400);
    }

    @Test
    void everyExampleOfTheApiWorksAsItStands() {
        List<String> addresses = found(CURL, get("/en/data").asString());

        assertThat(addresses)
                .hasSize(6)
                .allSatisfy(address -> assertThat(asItStands().get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void everyFileThatIsOfferedIsThere() {
        List<String> addresses = found(FILE, get("/en/data").asString());

        assertThat(addresses)
                .contains("/api/editions/2021/package.zip", "/api/downloads/averages.csv")
                .allSatisfy(address -> assertThat(asItStands().head(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    /** What is encoded in an address is not encoded once more. */
    private static RequestSpecification asItStands() {
        return given().urlEncodingEnabled(false);
    }

    private static List<String> found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return found;
    }
}
