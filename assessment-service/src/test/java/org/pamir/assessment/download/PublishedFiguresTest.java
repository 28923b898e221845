package org.pamir.assessment.download;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;

/** Every figure in every file is the published one: 193 countries, all scores and composites. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PublishedFiguresTest {

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void wideCsv(String edition) {
        assertThat(DownloadedValues.ofWideCsv(file(edition, "scores.csv"))).isEqualTo(published(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void tidyCsv(String edition) {
        assertThat(DownloadedValues.ofTidyCsv(file(edition, "measures.csv"))).isEqualTo(published(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void json(String edition) throws Exception {
        assertThat(DownloadedValues.ofTidyJson(file(edition, "measures.json"))).isEqualTo(published(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void jsonStat(String edition) throws Exception {
        assertThat(DownloadedValues.ofJsonStat(file(edition, "scores.jsonstat")))
                .isEqualTo(published(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void xlsxInThePublishersLayout(String edition) throws Exception {
        assertThat(DownloadedValues.ofPublishersWorkbook(file(edition, "scores.xlsx"), edition))
                .isEqualTo(published(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2023"})
    void parquet(String edition) throws Exception {
        assertThat(DownloadedValues.ofTidyParquet(file(edition, "measures.parquet")))
                .isEqualTo(published(edition));
    }

    @Test
    void allEditionsInOneFile() throws Exception {
        byte[] workbook = get("/api/downloads/scores.xlsx").asByteArray();
        Map<String, BigDecimal> both = published("2021");
        both.putAll(published("2023"));

        assertThat(DownloadedValues.ofPublishersWorkbook(workbook, "2021")).isEqualTo(published("2021"));
        assertThat(DownloadedValues.ofPublishersWorkbook(workbook, "2023")).isEqualTo(published("2023"));
        assertThat(DownloadedValues.ofTidyCsv(get("/api/downloads/measures.csv").asByteArray()))
                .containsAllEntriesOf(both);
        assertThat(DownloadedValues.ofJsonStat(
                        get("/api/downloads/scores.jsonstat").asByteArray()))
                .containsAllEntriesOf(both);
    }

    private static byte[] file(String edition, String file) {
        // When the last section was written: what other tests edit later does not count.
        String written = edition.equals("2021") ? "2026-01-01T00:09:00Z" : "2026-01-01T00:11:00Z";
        return given().queryParam("as_of", written)
                .get("/api/editions/" + edition + "/downloads/" + file)
                .asByteArray();
    }

    private static Map<String, BigDecimal> published(String edition) {
        Map<String, BigDecimal> values = new TreeMap<>();
        Sample.scores().forEach((key, scores) -> {
            if (key.edition().equals(edition)) {
                scores.forEach((code, score) ->
                        values.put(key + "/" + code, score.decimal().stripTrailingZeros()));
            }
        });
        Sample.publishedComposites().forEach((key, composites) -> {
            if (key.edition().equals(edition)) {
                composites.forEach((code, value) -> values.put(key + "/" + code, value.stripTrailingZeros()));
            }
        });
        assertThat(values).hasSize(193 * (edition.equals("2021") ? 30 : 36));
        return values;
    }
}
