package org.pamir.ingest.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.history.Sections.create;
import static org.pamir.ingest.history.Sections.replace;
import static org.pamir.ingest.history.Sections.restore;
import static org.pamir.ingest.identity.Login.as;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.RealPostgresAndKafka;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditEntry;
import org.pamir.ingest.audit.AuditLog;

/** Who wrote what, as an admin reads it. Each test has a country or an actor of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class AuditApiTest {

    @Inject
    AuditLog audit;

    @Test
    void editsAndRestoresAreInTheLogWithoutTheirTexts() {
        create("DEU", "drugs", "{\"narrative\": \"Private words.\", \"message\": \"first\"}");
        replace("DEU", "drugs", 1, "{\"narrative\": \"Other private words.\"}");
        restore("DEU", "drugs", 2, 1, "{}").then().statusCode(200);
        restore("DEU", "drugs", 3, 1, "{}").then().statusCode(200);

        Response log = as("admin").get("/api/audit?assessment=2023/DEU");

        log.then()
                .statusCode(200)
                .body("entries", hasSize(3))
                .body("entries.action", contains("sections-written", "sections-written", "sections-written"))
                .body("entries[0].actor", equalTo("publisher"))
                .body("entries[0].token", nullValue())
                .body("entries[0].assessment", equalTo("2023/DEU"))
                .body("entries[0].section", equalTo("drugs"))
                .body("entries[0].detail.sections", equalTo(1))
                .body("entries[0].detail.messages", contains("restores revision 1"))
                .body("entries[0].detail.revisions[0].revision", equalTo(3))
                .body("entries[0].detail.revisions[0].version", equalTo(3))
                .body("entries[2].detail.messages", contains("first"))
                .body("next_before", nullValue());
        assertThat(log.asString()).doesNotContain("rivate words");
    }

    @Test
    void whatIsRefusedIsNotInIt() {
        as("author")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body("{}")
                .put(Sections.path("DNK", "drugs"))
                .then()
                .statusCode(403);

        as("admin").get("/api/audit?assessment=2023/DNK").then().body("entries", empty());
    }

    @Test
    void anImportIsOneEntryHoweverMuchItWrites() {
        String csv = "Country,Human trafficking,Human smuggling,Arms trafficking\nEstonia,4,3,3\nFiji,2,2,1.5\n";
        as("publisher")
                .contentType("text/csv")
                .body(csv)
                .post("/api/imports/scores?edition=2021&dry_run=false")
                .then()
                .statusCode(200);

        as("admin")
                .get("/api/audit?limit=1&action=sections-written")
                .then()
                .body("entries[0].assessment", nullValue())
                .body("entries[0].detail.assessments", equalTo(2));
    }

    @Test
    void pagesGoOnWithTheCursorAndFiltersLeaveTheRestOut() {
        for (int i = 0; i < 5; i++) {
            record(AuditEntry.of("pages-test", AuditAction.TOKEN_CREATED).with("number", i));
        }
        record(AuditEntry.of("pages-test", AuditAction.TOKEN_REVOKED));

        Response first = as("admin").get("/api/audit?actor=pages-test&action=token-created&limit=3");

        first.then().body("entries.detail.number", contains(4, 3, 2));
        as("admin")
                .get("/api/audit?actor=pages-test&action=token-created&limit=3&before="
                        + first.jsonPath().getLong("next_before"))
                .then()
                .body("entries.detail.number", contains(1, 0))
                .body("next_before", nullValue());
        String moment = first.jsonPath().getString("entries[1].at");
        as("admin").get("/api/audit?actor=pages-test&since=" + moment).then().body("entries.size()", equalTo(3));
        as("admin")
                .get("/api/audit?actor=pages-test&until=" + moment)
                .then()
                .body("entries.detail.number", contains(2, 1, 0));
    }

    @Test
    void exportsHoldEverythingAndNoFormula() {
        for (int i = 0; i < 1_200; i++) {
            record(AuditEntry.of("=export(\"" + i + "\",\n1)", AuditAction.ACCOUNT_CHANGED)
                    .withToken("@token")
                    .about(new AssessmentKey("2023", "FIN"))
                    .with("number", i));
        }

        Response csv = as("admin").accept("text/csv").get("/api/audit?assessment=2023/FIN");
        Response lines = as("admin").accept("application/x-ndjson").get("/api/audit?assessment=2023/FIN");

        csv.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        List<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(csv.asString()).stream().toList();
        assertThat(rows).hasSize(1_201);
        assertThat(rows.get(0).getFields())
                .containsExactly("id", "at", "actor", "token", "action", "assessment", "section", "proposal", "detail");
        assertThat(rows.get(1).getFields().subList(2, 9))
                .containsExactly(
                        "'=export(\"1199\",\n1)",
                        "'@token",
                        "account-changed",
                        "2023/FIN",
                        "",
                        "",
                        "{\"number\":1199}");
        List<String> documents = lines.asString().lines().toList();
        assertThat(documents).hasSize(1_200);
        assertThat(JsonPath.from(documents.get(1_199)).getString("actor")).isEqualTo("=export(\"0\",\n1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since=yesterday",
                "until=2026-01-01",
                "action=PROPOSAL_CREATED",
                "action=unknown",
                "assessment=TJK",
                "limit=0",
                "limit=201"
            })
    void aParameterThatCannotBeUsedIsNamed(String query) {
        as("admin")
                .get("/api/audit?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void onlyAnAdminReadsIt() {
        given().get("/api/audit").then().statusCode(401);
        for (String account : List.of("author", "reviewer", "publisher")) {
            as(account).accept("text/csv").get("/api/audit").then().statusCode(403);
        }
    }

    private void record(AuditEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(entry));
    }
}
