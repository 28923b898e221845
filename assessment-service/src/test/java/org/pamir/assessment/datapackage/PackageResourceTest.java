package org.pamir.assessment.datapackage;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pamir.assessment.Broker;
import org.pamir.assessment.EditLog;
import org.pamir.assessment.PublishedIndex;
import org.pamir.assessment.RealParts;
import org.pamir.assessment.Sample;
import org.pamir.assessment.download.EditionState;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.event.Event;
import org.pamir.contract.methodology.Score;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PackageResourceTest {

    private static final String PUBLISHED = "/api/editions/2021/package.zip?as_of=2026-01-01T00:09:00Z";

    /** Of that state. Who changes how packages are made takes all addresses away that were given out (410). */
    private static final String FROZEN = "5eb169114c82b7f656b030ff8f34f62f5b9bdee2d84049d91e9b8443f96d3f13";

    @BeforeEach
    void feed() {
        PublishedIndex.feed();
    }

    @Test
    void aPackageDescribesAndSumsEveryFileInIt() throws IOException {
        Map<String, byte[]> files = unpack(get(PUBLISHED));

        assertThat(files.keySet())
                .containsExactly(
                        "datapackage.json",
                        "README.md",
                        "CHANGELOG.md",
                        "CITATION.cff",
                        "data/scores.csv",
                        "data/measures.csv",
                        "data/averages.csv",
                        "data/changelog.csv",
                        "data/codebook_measures.csv",
                        "data/codebook_columns.csv",
                        "checksums.sha256");
        Map<String, String> sums = new LinkedHashMap<>();
        text(files, "checksums.sha256").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        assertThat(sums).hasSize(files.size() - 1);
        sums.forEach(
                (file, sum) -> assertThat(EditionState.sha256(files.get(file))).isEqualTo(sum));
        assertThat(text(files, "CITATION.cff"))
                .contains("cff-version: 1.2.0", "date-released: 2026-01-01", "version: \"1737\"")
                .contains("Global Initiative Against Transnational Organized Crime");
        assertThat(text(files, "CHANGELOG.md")).endsWith("Nothing did.\n");
        assertThat(text(files, "data/codebook_measures.csv"))
                .contains(
                        "heroin_trade,Heroin trade,indicator,drugs,criminal_markets,1,1,10,worse,none_to_little (none to little influence) from 1");
    }

    @Test
    void theDescriptorIsThatOfDataPackageTwoAndFitsTheTables() throws IOException {
        Map<String, byte[]> files = unpack(get(PUBLISHED));

        JsonNode descriptor = JsonMapper.builder().build().readTree(files.get("datapackage.json"));

        assertThat(descriptor.path("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(descriptor.path("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(descriptor.path("created").asText()).isEqualTo("2026-01-01T00:09:00Z");
        assertThat(descriptor.at("/licenses/0/name").asText()).isEqualTo("other-at");
        assertThat(descriptor.at("/sources/0/path").asText()).isEqualTo("https://ocindex.net");
        assertThat(descriptor.path("contributors")).hasSize(2);
        assertThat(descriptor.path("resources")).hasSize(6).allSatisfy(resource -> {
            byte[] content = files.get(resource.path("path").asText());
            assertThat(resource.path("name").asText()).matches("[-a-z0-9._]+");
            assertThat(resource.path("type").asText()).isEqualTo("table");
            assertThat(resource.path("bytes").asInt()).isEqualTo(content.length);
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + EditionState.sha256(content));
            List<String> header =
                    Arrays.asList(new String(content, StandardCharsets.UTF_8).split("\r\n", 2)[0].split(","));
            List<String> fields = StreamSupport.stream(
                            resource.at("/schema/fields").spliterator(), false)
                    .map(field -> field.path("name").asText())
                    .toList();
            assertThat(fields).isEqualTo(header);
            assertThat(resource.at("/schema/fields"))
                    .allMatch(field -> List.of("string", "integer", "number", "datetime")
                            .contains(field.path("type").asText()));
        });
    }

    @Test
    void aStateHasAnAddressWhereItsBytesStay() {
        Response current = get(PUBLISHED);
        String address = current.header("Content-Location");

        Response immutable = get(address);

        assertThat(address).matches("/api/editions/2021/packages/1737-20260101T000900Z-[0-9a-f]{16}\\.zip");
        assertThat(current.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(immutable.statusCode()).isEqualTo(200);
        assertThat(immutable.headers().getValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        assertThat(immutable.asByteArray()).isEqualTo(current.asByteArray());
        assertThat(EditionState.sha256(immutable.asByteArray())).isEqualTo(FROZEN);
        assertThat(given().header("If-None-Match", current.header("ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "404, unknown-package, /api/editions/2021/packages/latest.zip",
        "404, unknown-package, /api/editions/2021/packages/1737-20260101T000900Z-0123456789abcdef",
        "404, unknown-edition, /api/editions/2020/packages/1737-20260101T000900Z-0123456789abcdef.zip",
        "410, gone, /api/editions/2021/packages/1737-20260101T000900Z-0123456789abcdef.zip",
        "404, no-assessment, /api/editions/2021/package.zip?as_of=2020-01-01T00:00:00Z",
        "400, bad-parameter, /api/editions/2021/package.zip?as_of=once",
    })
    void aStateThatCannotBeFoundIsAProblem(int status, String type, String path) {
        Response answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:pamir:problem:" + type);
    }

    @Test
    void theChangelogTellsWhatMovedSinceAnAssessmentWasComplete() throws IOException {
        edit("MUS");

        Map<String, byte[]> files = unpack(get("/api/editions/2025/package.zip"));

        List<String> told = text(files, "data/changelog.csv")
                .lines()
                .filter(line -> line.contains(",MUS,"))
                .toList();
        assertThat(told)
                .hasSize(3)
                .allMatch(line -> line.startsWith("2026-01-01T00:12:00Z,2025,MUS,12,drugs,2,"))
                .anyMatch(line -> line.contains(",heroin_trade,") && line.contains(",9.5,"));
        assertThat(text(files, "CHANGELOG.md")).contains("Mauritius, version 12: `drugs` revised by");
    }

    @Test
    void anEarlierEditThatBecomesKnownLaterTakesAnAddressAwayAndNeverChangesItsBytes() throws IOException {
        edit("MDG");
        String address =
                get("/api/editions/2025/package.zip?as_of=2026-01-01T00:12:00Z").header("Content-Location");
        assertThat(get(address).statusCode()).isEqualTo(200);

        Broker.send(new EditLog("2025", "NAM").write("drugs", Map.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/editions/2025/countries/NAM").statusCode() == 200);

        Response later = get(address);
        assertThat(later.statusCode()).isEqualTo(410);
        assertThat(later.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(later.jsonPath().getString("detail")).contains("/api/editions/2025/package.zip?as_of=");
    }

    /** Twelve versions: each section, and one more. */
    private static void edit(String country) {
        Map<String, Score> scores = new HashMap<>(Sample.scores().get(new AssessmentKey("2023", country)));
        EditLog log = new EditLog("2025", country);
        List<Event> events = new ArrayList<>(log.writeAll(scores));
        scores.put("heroin_trade", Score.of("9.5"));
        events.addAll(log.write("drugs", scores));
        Broker.send(events);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get("/api/editions/2025/countries/" + country)
                                .jsonPath()
                                .getInt("version")
                        == 12);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpack(Response answer) throws IOException {
        assertThat(answer.contentType()).isEqualTo("application/zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
