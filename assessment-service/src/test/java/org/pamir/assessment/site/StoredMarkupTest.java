package org.pamir.assessment.site;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.RealParts;
import org.pamir.browser.HostileMarkup;
import org.pamir.contract.event.AssessmentMoved;
import org.pamir.contract.event.Event;
import org.pamir.contract.event.ScorecardComputed;
import org.pamir.contract.event.SectionRevised;
import org.pamir.contract.event.Source;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;

/** Whatever an editor wrote, wherever the site shows it: it is text, and no browser takes it for a program. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StoredMarkupTest {

    private static final String COUNTRY = "/en/editions/2025/countries/ATG";
    private static final List<Section> SECTIONS =
            Methodologies.all().edition("2025").orElseThrow().sections();
    private static final int AT_ONCE = (HostileMarkup.texts().size() + SECTIONS.size() - 1) / SECTIONS.size();

    @Test
    void nothingThatIsStoredRunsOnAnyPageOfTheSite() {
        EditLog log = new EditLog("2025", "ATG");
        for (int i = 0; i < SECTIONS.size(); i++) {
            Broker.send(hostile(log.write(SECTIONS.get(i).code(), Map.of()), group(i)));
        }
        Broker.send(hostile(log.write("drugs", Map.of()), group(0)));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        get("/api/editions/2025/countries/ATG?min_version=12").statusCode() == 200);

        try (Site site = new Site()) {
            Page page = site.open("/en/data");
            HostileMarkup watch = HostileMarkup.watch(page, "localhost:" + RestAssured.port);
            for (String path : List.of(
                    COUNTRY,
                    COUNTRY.replace("/en/", "/ru/"),
                    COUNTRY + "/history",
                    COUNTRY + "/history?from=1&to=12",
                    "/en/changes",
                    "/en/find?q=%3Cscript%3Epwned(1)%3C/script%3E",
                    "/en/editions/2025/rankings/criminality?sort=%22%3E%3Cscript%3Epwned(2)%3C/script%3E")) {
                site.open(path);
                page.waitForLoadState();
                assertThat(page.locator("h1").count()).as(path).isPositive();
                watch.assertNothingHappened();
            }
        }
    }

    /** The same three events, with the texts wherever an editor's words are. */
    private static List<Event> hostile(List<Event> events, List<String> texts) {
        SectionRevised revised = hostile((SectionRevised) events.get(0), texts);
        ScorecardComputed scorecard = (ScorecardComputed) events.get(1);
        AssessmentMoved moved = (AssessmentMoved) events.get(2);
        return List.of(
                revised,
                new ScorecardComputed(
                        scorecard.edition(),
                        scorecard.country(),
                        scorecard.version(),
                        scorecard.at(),
                        scorecard.methodology(),
                        scorecard.quadrant(),
                        scorecard.measures(),
                        scorecard.sections(),
                        revised.cause()),
                new AssessmentMoved(
                        moved.edition(),
                        moved.country(),
                        moved.version(),
                        moved.at(),
                        revised.cause(),
                        moved.measures(),
                        moved.bands(),
                        moved.quadrant(),
                        moved.ranks()));
    }

    private static SectionRevised hostile(SectionRevised revised, List<String> texts) {
        return new SectionRevised(
                revised.edition(),
                revised.country(),
                revised.section(),
                revised.revision(),
                revised.version(),
                HostileMarkup.paragraphs(texts),
                revised.scores(),
                texts.stream()
                        .map(text -> new Source(text, "https://example.org/?a='%22%3E"))
                        .toList(),
                texts.get(0),
                revised.at(),
                texts.get(texts.size() - 1));
    }

    private static List<String> group(int number) {
        List<String> all = HostileMarkup.texts();
        return all.subList(Math.min(number * AT_ONCE, all.size()), Math.min((number + 1) * AT_ONCE, all.size()));
    }
}
