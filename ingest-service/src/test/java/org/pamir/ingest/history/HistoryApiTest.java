package org.pamir.ingest.history;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pamir.ingest.history.Sections.create;
import static org.pamir.ingest.history.Sections.path;
import static org.pamir.ingest.history.Sections.replace;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.ingest.RealPostgresAndKafka;

/** How anybody looks back on a section. Each test has a country of its own. */
@QuarkusTest
@QuarkusTestResource(RealPostgresAndKafka.class)
class HistoryApiTest {

    private static final String FIRST = """
            {"narrative": "Transit country.", "scores": {"heroin_trade": 8, "cannabis_trade": 3},
             "sources": [{"title": "A", "url": "https://example.org/a"}], "message": "first"}""";
    private static final String SECOND = """
            {"narrative": "Transit market.", "scores": {"heroin_trade": 8.5, "cannabis_trade": 3},
             "sources": [{"title": "B", "url": "https://example.org/b"}], "message": "second"}""";
    private static final String THIRD = """
            {"narrative": "Transit market.", "scores": {"heroin_trade": 8.5, "cocaine_trade": 2},
             "sources": [], "message": "third"}""";

    @Inject
    DataSource database;

    @Test
    void aDifferenceIsToldWordByWordAndScoreByScore() {
        create("SRB", "drugs", FIRST);
        replace("SRB", "drugs", 1, SECOND);

        get(path("SRB", "drugs") + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("narrative.op", contains("equal", "delete", "insert", "equal"))
                .body("narrative.text", contains("Transit ", "country", "market", "."))
                .body("scores", aMapWithSize(1))
                .body("scores.heroin_trade.from", equalTo(8))
                .body("scores.heroin_trade.to", equalTo(8.5f))
                .body("sources.added.url", contains("https://example.org/b"))
                .body("sources.removed.title", contains("A"));
    }

    @Test
    void withoutParametersItIsTheLastChangeAndZeroIsTheEmptySection() {
        create("UZB", "drugs", FIRST);
        get(path("UZB", "drugs") + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(0))
                .body("narrative.op", contains("insert"))
                .body("scores.heroin_trade.from", nullValue());

        replace("UZB", "drugs", 1, SECOND);

        get(path("UZB", "drugs") + "/diff").then().body("from", equalTo(1)).body("to", equalTo(2));
        get(path("UZB", "drugs") + "/diff?from=2&to=0")
                .then()
                .statusCode(200)
                .body("narrative.op", contains("delete"))
                .body("sources.added", empty());
    }

    @ParameterizedTest
    @CsvSource({"from=0&to=3,3", "from=3&to=1,3", "from=-1&to=1,-1", "to=-5,-5"})
    void aRevisionThatIsNotThereIsNamed(String query, int missing) {
        get(path("KAZ", "drugs") + "/diff").then().statusCode(404);

        get(path("KAZ", "drugs") + "/diff?" + query)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:pamir:problem:unknown-revision"))
                .body("detail", equalTo("drugs has no revision " + missing));
    }

    @Test
    void blameNamesForEachPartTheRevisionThatLastChangedIt() {
        create("KGZ", "people", "{\"narrative\": \"Other section.\"}");
        create("KGZ", "drugs", FIRST);
        replace("KGZ", "drugs", 1, SECOND);
        replace("KGZ", "drugs", 2, THIRD);

        get(path("KGZ", "drugs") + "/blame")
                .then()
                .statusCode(200)
                .body("narrative.revision", equalTo(2))
                .body("narrative.version", equalTo(3))
                .body("narrative.by", equalTo("publisher"))
                .body("narrative.message", equalTo("second"))
                .body("scores.keySet()", contains("heroin_trade", "cocaine_trade", "cannabis_trade"))
                .body("scores.heroin_trade.value", equalTo(8.5f))
                .body("scores.heroin_trade.revision", equalTo(2))
                .body("scores.cocaine_trade.revision", equalTo(3))
                .body("scores.cannabis_trade.value", nullValue())
                .body("scores.cannabis_trade.revision", equalTo(3))
                .body("scores.cannabis_trade.message", equalTo("third"));
    }

    @Test
    void whatNobodyWroteIsNobodysFault() {
        get(path("TKM", "drugs") + "/blame")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:pamir:problem:unwritten-section"));
        create("TKM", "drugs", "{\"sources\": [{\"title\": \"A\", \"url\": \"https://example.org/a\"}]}");

        get(path("TKM", "drugs") + "/blame")
                .then()
                .statusCode(200)
                .body("narrative", nullValue())
                .body("scores", aMapWithSize(0));
    }

    @Test
    void blameFindsItsWayThroughThousandsOfRevisions() throws SQLException {
        execute("""
                insert into assessment values ('2023', 'AFG', 0, now());
                insert into revision (edition, country, section, revision, version, narrative, scores, sources, author, at, message)
                select '2023', 'AFG', 'drugs', n, n, repeat('Long. ', 2000) || n / 2500,
                       jsonb_build_object('heroin_trade', 2 + n / 1000, 'cocaine_trade', null), '[]', 'bulk', now(), 'm' || n
                from generate_series(1, 3000) as n;
                update assessment set version = 3000 where edition = '2023' and country = 'AFG'""");

        get(path("AFG", "drugs") + "/blame")
                .then()
                .statusCode(200)
                .body("narrative.revision", equalTo(2500))
                .body("scores", aMapWithSize(1))
                .body("scores.heroin_trade.revision", equalTo(3000))
                .body("scores.heroin_trade.value", equalTo(2.5f));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }
}
