package org.pamir.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.ingest.identity.Login.as;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pamir.browser.HostileMarkup;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Section;
import org.pamir.ingest.RealPostgresAndKafka;

/** Whatever somebody writes, wherever the desk shows it: it is text, and no browser takes it for a program. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
@QuarkusTestResource(StubReadSide.class)
class StoredMarkupTest {

    private static final String COUNTRY = "BTN";
    private static final List<Section> SECTIONS =
            Methodologies.all().edition("2023").orElseThrow().sections();
    private static final int AT_ONCE = (HostileMarkup.texts().size() + SECTIONS.size() - 1) / SECTIONS.size();

    @Test
    void nothingThatIsStoredRunsOnAnyPageOfTheDesk() {
        for (int i = 0; i < SECTIONS.size(); i++) {
            written(SECTIONS.get(i).code(), "If-None-Match", "*", group(i))
                    .then()
                    .statusCode(201);
        }
        written("drugs", "If-Match", "\"1\"", group(0)).then().statusCode(200);
        note(group(1));
        long proposal = proposed(group(2), group(3));
        discussed(proposal, group(4));
        tokenNamed(group(5).get(0));
        String country = "/desk/editions/2023/countries/" + COUNTRY;
        String history = country + "/sections/drugs/history";

        try (Desk desk = Desk.as("publisher")) {
            HostileMarkup watch = watch(desk.page());
            visit(
                    desk,
                    watch,
                    country,
                    history,
                    history + "/2",
                    history + "/compare?from=1&to=2",
                    history + "/2/restore",
                    "/desk",
                    "/desk/proposals/" + proposal,
                    "/desk/account");
        }
        try (Desk desk = Desk.as("author")) {
            HostileMarkup watch = watch(desk.page());
            visit(desk, watch, "/desk/proposals/" + proposal + "/sections/people");
            ProposalSteps.narrative(desk.page(), HostileMarkup.paragraphs(group(6)));
            ProposalSteps.waitUntilSaved(desk.page(), 2);
            watch.assertNothingHappened();
        }
        try (Desk desk = Desk.as("admin")) {
            visit(desk, watch(desk.page()), "/desk/audit", "/desk/accounts");
        }
    }

    @Test
    void theNameOfAFileIsTextToo() {
        try (Desk desk = Desk.as("publisher")) {
            HostileMarkup watch = watch(desk.page());
            for (String text : List.of(group(0).get(0), group(2).get(2), group(6).get(6))) {
                Page page = desk.open("/desk/import");
                page.locator("input[type=file]")
                        .first()
                        .setInputFiles(
                                new FilePayload(text, "text/csv", "edition,country,<b>\n2023,<i>,5\n".getBytes()));
                page.locator("form:has(input[type=file]) button").first().click();
                page.waitForLoadState();
                watch.assertNothingHappened();
            }
        }
    }

    private static void visit(Desk desk, HostileMarkup watch, String... paths) {
        for (String path : paths) {
            Page page = desk.open(path);
            page.waitForLoadState();
            assertThat(page.locator("h1").count()).as(path).isPositive();
            watch.assertNothingHappened();
        }
    }

    private static HostileMarkup watch(Page page) {
        return HostileMarkup.watch(page, "localhost:" + RestAssured.port);
    }

    /** Some of the texts; together they are all of them. */
    private static List<String> group(int number) {
        List<String> all = HostileMarkup.texts();
        return all.subList(Math.min(number * AT_ONCE, all.size()), Math.min((number + 1) * AT_ONCE, all.size()));
    }

    private static Response written(String section, String condition, String tag, List<String> texts) {
        return as("publisher")
                .contentType("application/json")
                .header(condition, tag)
                .body(Map.of(
                        "narrative",
                        (tag.equals("*") ? "" : "More.\n\n") + HostileMarkup.paragraphs(texts),
                        "sources",
                        sources(texts),
                        "message",
                        texts.get(0)))
                .put("/api/editions/2023/countries/" + COUNTRY + "/sections/" + section);
    }

    private static List<Map<String, String>> sources(List<String> texts) {
        List<Map<String, String>> sources = new ArrayList<>();
        texts.forEach(text -> sources.add(Map.of("title", text, "url", "https://example.org/?a='%22%3E&b=x")));
        return sources;
    }

    private static void note(List<String> texts) {
        as("author")
                .contentType("application/json")
                .body(Map.of("text", HostileMarkup.paragraphs(texts)))
                .post("/api/editions/2023/countries/" + COUNTRY + "/sections/drugs/revisions/2/notes")
                .then()
                .statusCode(201);
    }

    private static long proposed(List<String> titles, List<String> texts) {
        Response created = as("author")
                .contentType("application/json")
                .body(Map.of(
                        "edition",
                        "2023",
                        "country",
                        COUNTRY,
                        "title",
                        titles.get(0),
                        "message",
                        titles.get(1),
                        "sections",
                        Map.of(
                                "people",
                                Map.of(
                                        "base_revision",
                                        1,
                                        "narrative",
                                        HostileMarkup.paragraphs(texts),
                                        "sources",
                                        sources(texts)))))
                .post("/api/proposals");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getLong("id");
    }

    private static void discussed(long proposal, List<String> texts) {
        for (String text : texts) {
            as("reviewer")
                    .contentType("application/json")
                    .body(Map.of("text", text))
                    .post("/api/proposals/" + proposal + "/comments")
                    .then()
                    .statusCode(201);
        }
    }

    private static void tokenNamed(String name) {
        as("publisher")
                .contentType("application/json")
                .body(Map.of("name", name, "grants", List.of("publisher"), "expires_in_days", 1))
                .post("/api/tokens");
    }
}
