package org.pamir.assessment.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.site.Site.html;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.contract.methodology.Score;

/** What moved lately, and how a country came to stand where it stands. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesAndHistoryTest {

    /** Also waits until the service takes in events at all. */
    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void newChangesAppearOnTopAndAreSaid() {
        EditLog australia = new EditLog("2025", "AUS");
        Broker.send(australia.write("drugs", heroin("5")));
        Broker.send(australia.write("drugs", heroin("6.5")));
        String path = "/en/changes?edition=2025&region=Australia+and+New+Zealand";
        awaitText(path, "Because of version 2");
        try (Site site = new Site()) {
            Page page = site.live(path);

            Broker.send(australia.write("drugs", heroin("8")));

            Locator first = page.locator(".change").first();
            assertThat(first.locator("blockquote")).hasText("Because of version 3");
            assertThat(first).containsText("Heroin trade 6.5 → 8.0");
            assertThat(page.locator("#status")).containsText("Australia 2025, Drugs");
            assertThat(page.locator(".change")).hasCount(2);
        }
        assertThat(html(path + "&first=true")).contains("written for the first time", "Because of version 1");
    }

    @Test
    void changesAndHistoryAreFitForEveryReader() {
        try (Site site = new Site()) {
            site.check("/en/changes?edition=2021&first=true", "changes");
            site.check("/en/editions/2021/countries/TJK/history?from=2026-01-01T00:08:00Z", "history");
        }
    }

    @Test
    void olderPagesGoOnWhereTheOneBeforeEnded() {
        String newest = html("/ru/changes?edition=2021&first=true");
        Matcher older = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(newest);
        assertThat(older.find()).isTrue();

        String next = html(older.group(1).replace("&amp;", "&"));

        assertThat(changes(newest)).hasSize(40);
        assertThat(changes(next)).hasSize(40).doesNotContainAnyElementsOf(changes(newest));
        assertThat(next).contains("Более ранние изменения", "Самые новые изменения");
    }

    @Test
    void aPlaceInAnotherLogIsRefused() {
        io.restassured.RestAssured.get("/en/changes?before=000000000000-7")
                .then()
                .statusCode(400);
    }

    @Test
    void twoMomentsAreComparedInNumbersAndWords() {
        EditLog canada = new EditLog("2025", "CAN");
        Broker.send(canada.write("drugs", heroin("5")));
        Broker.send(canada.write("drugs", heroin("6.5")));
        String path = "/en/editions/2025/countries/CAN/history";
        awaitText(path, "Because of version 2");

        String page = html(path + "?from=" + EditLog.at(1) + "&to=" + EditLog.at(2));

        assertThat(page)
                .containsSubsequence("Version 1 → 2", "Heroin trade", ">5.0<", ">6.5<", "+1.5")
                .containsSubsequence("Narrative of drugs, revision ", "<del>", "1</del>", "<ins>", "2</ins>");
        assertThat(html(path)).contains("from=2026-01-01T00%3A01%3A00Z&amp;to=2026-01-01T00%3A02%3A00Z#difference");
    }

    @Test
    void aHistorySpeaksRussianAndHasEveryEdition() {
        String page = html("/ru/editions/2021/countries/TJK/history");

        assertThat(page)
                .contains("<h1>Таджикистан</h1>", "место 62 из 193", "Версия 9")
                .contains(">5,61<");
    }

    private static Map<String, Score> heroin(String score) {
        return Map.of("heroin_trade", Score.of(score));
    }

    private static Set<String> changes(String page) {
        return Pattern.compile("id=\"c-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static void awaitText(String path, String text) {
        Awaitility.await()
                .until(() -> io.restassured.RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(path)
                        .asString()
                        .contains(text));
    }
}
