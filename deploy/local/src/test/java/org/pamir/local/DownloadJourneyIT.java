package org.pamir.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is downloaded goes back in and changes nothing. */
class DownloadJourneyIT {

    @TempDir
    private static Path directory;

    private static RunningPamir pamir;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        pamir = RunningPamir.on(directory.resolve("data")).start().awaitReady();
        api = new Api(pamir);
    }

    @AfterAll
    static void stop() throws Exception {
        pamir.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/downloads/scores.xlsx", "/api/downloads/scores.csv"})
    void allEditionsImportBackUnchanged(String file) throws Exception {
        HttpResponse<byte[]> download = api.download(file);

        HttpResponse<String> imported = api.importScores(download.body());

        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        JsonNode report = Api.json(imported);
        assertThat(report.path("applied").asBoolean()).isTrue();
        assertThat(report.path("rows").asInt()).isEqualTo(2 * 193);
        assertThat(report.at("/sections/created").asInt()).isZero();
        assertThat(report.at("/sections/revised").asInt()).isZero();
        assertThat(report.at("/sections/unchanged").asInt()).isEqualTo(193 * 9 + 193 * 11);
        assertThat(report.path("differences")).isEmpty();
        assertThat(report.path("problem_count").asInt()).isZero();
    }

    @Test
    void theWorkbookOfAnEditionIsReadInItsPublishedSheet() throws Exception {
        HttpResponse<byte[]> download = api.download("/api/editions/2023/downloads/scores.xlsx");

        JsonNode report = Api.json(api.importScores(download.body()));

        assertThat(report.at("/sheets/0/sheet").asText()).isEqualTo("2023_dataset");
        assertThat(report.path("skipped").findValuesAsText("sheet")).containsExactly("About");
        assertThat(report.path("ignored_columns")).isEmpty();
        assertThat(report.at("/sections/unchanged").asInt()).isEqualTo(193 * 11);
        List<String> changed = new ArrayList<>(report.path("differences").findValuesAsText("country"));
        assertThat(changed).isEmpty();
    }
}
