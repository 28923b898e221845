package org.pamir.assessment.download;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.head;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DownloadResourceTest {

    private static final String SCORES = "/api/editions/2021/downloads/scores";

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv;charset=utf-8;header=present",
        "json, application/json",
        "jsonstat, application/json",
        "parquet, application/vnd.apache.parquet",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void aFileSaysWhatItIsAndIsNotSentTwice(String format, String mediaType) {
        String address = SCORES + "." + format + "?as_of=2026-01-01T00:09:00Z";
        Response first = get(address);
        String tag = first.header("ETag");

        Response again = given().header("If-None-Match", tag).get(address);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.contentType().replace(" ", "")).isEqualToIgnoringCase(mediaType);
        assertThat(first.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"pamir-2021-scores-2026-01-01T000900Z." + format + "\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void headAnswersAsGetWithoutTheFile() {
        Response file = get(SCORES + ".csv");

        Response head = head(SCORES + ".csv");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(file.header("ETag"));
        assertThat(head.header("Content-Disposition")).isEqualTo(file.header("Content-Disposition"));
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void aPastMomentIsNamedByTheStateItShows() {
        Response then = given().queryParam("as_of", "2026-01-01T02:04:59+02:00").get(SCORES + ".csv");

        assertThat(then.header("Content-Disposition")).contains("pamir-2021-scores-2026-01-01T000400Z.csv");
        assertThat(DownloadedValues.csv(then.asByteArray()))
                .hasSize(193)
                .allMatch(row -> row.getField("version").equals("4"))
                .allMatch(row -> row.getField("criminality").isEmpty())
                .allMatch(row -> row.getField("mafia_style_groups").isEmpty());
        assertThat(given().queryParam("as_of", "2026-01-01T00:04:00Z")
                        .get(SCORES + ".csv")
                        .header("ETag"))
                .isEqualTo(then.header("ETag"));
    }

    @Test
    void filtersChooseRowsAndColumns() {
        Response file = given().queryParam("region", "Central Asia and the Caucasus")
                .queryParam("measures", "resilience,heroin_trade")
                .get(SCORES + ".csv");

        var rows = DownloadedValues.csv(file.asByteArray());
        assertThat(rows).hasSize(8).extracting(row -> row.getField("country")).contains("TJK");
        assertThat(rows.get(0).getHeader()).endsWith("quadrant", "resilience", "heroin_trade");
    }

    @Test
    void oneCountryThroughAllEditionsIsAFilter() {
        Response file = given().queryParam("country", "TJK").get("/api/downloads/measures.csv");

        assertThat(file.header("Content-Disposition")).contains("pamir-all-measures-TJK-");
        var rows = DownloadedValues.csv(file.asByteArray());
        assertThat(rows.stream().filter(row -> !row.getField("edition").equals("2025")))
                .hasSize(30 + 36)
                .allMatch(row -> row.getField("country").equals("TJK"));
        var criminality = rows.get(0);
        assertThat(List.of(
                        criminality.getField("measure"),
                        criminality.getField("value"),
                        criminality.getField("exact"),
                        criminality.getField("band"),
                        criminality.getField("scored") + " of " + criminality.getField("of"),
                        criminality.getField("rank_world"),
                        criminality.getField("rank_continent"),
                        criminality.getField("rank_region")))
                .containsExactly("criminality", "5.61", "449/80", "significant", "14 of 14", "62", "20", "1");
    }

    @Test
    void aRankingKeepsItsOrderAndItsTies() {
        Response file = given().queryParam("measure", "criminality")
                .queryParam("scope", "continent:Asia")
                .get("/api/editions/2021/downloads/ranking.csv");

        var rows = DownloadedValues.csv(file.asByteArray());
        assertThat(file.header("Content-Disposition")).contains("pamir-2021-ranking-criminality-");
        assertThat(rows).hasSize(46);
        assertThat(rows)
                .extracting(row -> Integer.parseInt(row.getField("rank")))
                .isSorted();
        assertThat(rows.stream()
                        .filter(row -> row.getField("country").equals("TJK"))
                        .map(row -> row.getField("rank")))
                .containsExactly("20");
    }

    @Test
    void averagesAreThoseOfTheApi() {
        Response file = given().queryParam("by", "continent")
                .queryParam("measures", "criminality")
                .get("/api/editions/2021/downloads/averages.csv");

        var api = get("/api/editions/2021/aggregates?by=continent&measures=criminality")
                .jsonPath();
        var rows = DownloadedValues.csv(file.asByteArray());
        assertThat(rows)
                .extracting(row -> row.getField("place"))
                .isEqualTo(api.getList("aggregates.name"))
                .hasSize(5);
        assertThat(rows)
                .extracting(row -> row.getField("exact"))
                .isEqualTo(api.getList("aggregates.measures.criminality.exact"));
    }

    @Test
    void everythingThatIsWrongIsSaidInOneProblem() {
        Response answer = given().queryParam("as_of", "once")
                .queryParam("measures", "criminality,charm")
                .queryParam("country", "tjk")
                .queryParam("continent", "Atlantis")
                .queryParam("region", "x\r\nSet-Cookie: a=b")
                .queryParam("scope", "world")
                .get(SCORES + ".csv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.parameter"))
                .containsExactlyInAnyOrder("as_of", "measures", "country", "continent", "region", "scope");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Content-Disposition")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/editions/2021/downloads/everything.csv, unknown-view, views, measures",
        "/api/editions/2021/downloads/scores.doc, unknown-format, formats, parquet",
        "/api/editions/2021/downloads/scores.csv%0d%0aX-A:b, unknown-format, formats, jsonstat",
        "/api/downloads/..%2Fscores.csv, unknown-view, views, ranking",
    })
    void whatIsNotOfferedIsAnsweredWithWhatIs(String path, String type, String member, String offered) {
        Response answer = given().urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:" + type);
        assertThat(answer.jsonPath().getList(member)).contains(offered);
    }

    @Test
    void aRankingOfNothingIsRefused() {
        Response answer = get("/api/downloads/ranking.json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains("criminality");
    }
}
