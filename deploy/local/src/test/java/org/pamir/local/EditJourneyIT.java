package org.pamir.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.pamir.local.TopicReader.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged product, from the sample to an edit that reaches everybody. */
class EditJourneyIT {

    private static final Path PUBLISHED =
            RunningPamir.REPOSITORY.resolve("deploy/local/sample/published-composites.csv");
    private static final List<String> COMPOSITES =
            List.of("criminality", "criminal_markets", "criminal_actors", "resilience");

    private static final String PUT_SECTION = "PUT /api/editions/{edition}/countries/{country}/sections/{section}";

    @TempDir
    private static Path directory;

    private static TraceCollector collector;
    private static RunningPamir pamir;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        collector = new TraceCollector();
        pamir = collector
                .observe(RunningPamir.on(directory.resolve("data")))
                .start()
                .awaitReady();
        api = new Api(pamir);
    }

    @AfterAll
    static void stop() throws Exception {
        pamir.close();
        collector.close();
    }

    @Test
    void everyPublishedCompositeOfBothEditionsIsServed() throws Exception {
        Map<String, String> served = new TreeMap<>();
        for (String edition : List.of("2021", "2023")) {
            for (JsonNode country :
                    api.read("/api/editions/" + edition + "/countries").path("countries")) {
                String key =
                        edition + "," + country.path("country").path("code").asText();
                // The other tests edit these two.
                if (!key.equals("2021,KGZ") && !key.equals("2021,UZB")) {
                    served.put(key, figures(country));
                }
            }
        }

        assertThat(served)
                .hasSize(2 * 193 - 2)
                .satisfies(figures -> assertThat(published()).containsAllEntriesOf(figures));
    }

    @Test
    void servicesHaveEveryMetricThatAlertsAndDashboardsAskFor() throws Exception {
        // Counted from the first one on.
        assertThat(api.read("/api/editions/2021/countries/XXX", "wait=0").statusCode())
                .isEqualTo(404);
        Set<String> present = new TreeSet<>();
        for (String service : List.of(pamir.ingest(), pamir.scoring(), pamir.assessment())) {
            present.addAll(AskedMetrics.of(api.get(service + "/q/metrics")));
        }

        assertThat(AskedMetrics.everywhere()).hasSizeGreaterThan(15).isSubsetOf(present);
    }

    @Test
    void oneTraceHasTheWholeWayOfAnEdit() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        HttpResponse<String> before = api.section("AFG", "people");
        ObjectNode edit = Api.edit(before);
        edit.put("narrative", "To be followed.");

        try (InputStream follower = api.follow()) {
            HttpResponse<String> put =
                    api.put("AFG", "people", Api.etag(before), edit, "00-" + trace + "-b7ad6b7169203331-01");

            assertThat(put.statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(collector.of(trace))
                            .extracting(TraceCollector.Arrived::service, TraceCollector.Arrived::name)
                            .contains(
                                    tuple("ingest-service", PUT_SECTION),
                                    tuple("ingest-service", "publish revision"),
                                    tuple("scoring-service", "score revision"),
                                    tuple("assessment-service", "take in assessment.section.revised"),
                                    tuple("assessment-service", "take in assessment.scorecard.computed"),
                                    tuple("assessment-service", "take in assessment.moved"),
                                    tuple("assessment-service", "stream section"),
                                    tuple("assessment-service", "stream scorecard"),
                                    tuple("assessment-service", "stream movement")));
            assertThat(follower.read()).isPositive();
        }
        TraceCollector.Arrived request = collector.of(trace).stream()
                .filter(span -> span.name().equals(PUT_SECTION))
                .findFirst()
                .orElseThrow();
        assertThat(request.parent()).isEqualTo("b7ad6b7169203331");
        assertThat(collector.of(trace))
                .filteredOn(span ->
                        !span.service().equals("ingest-service") || span.name().equals("publish revision"))
                .allSatisfy(span -> assertThat(span.parent()).isEqualTo(request.id()));
    }

    @Test
    void tajikistanStandsWhereThePublisherPutIt() throws Exception {
        JsonNode profile = api.read("/api/editions/2021/countries/TJK");

        assertThat(figures(profile)).isEqualTo("5.61,5.10,6.13,2.67");
        assertThat(profile.path("quadrant").asText()).isEqualTo("high_criminality_low_resilience");
        JsonNode ranks = profile.at("/measures/criminality/ranks");
        assertThat(rank(ranks, "world")).isEqualTo("62 of 193");
        assertThat(rank(ranks, "continent")).isEqualTo("20 of 46");
        assertThat(rank(ranks, "region")).isEqualTo("1 of 8");
    }

    @Test
    void theSampleHasANarrativeInEverySection() throws Exception {
        JsonNode sections = api.read("/api/editions/2021/countries/TJK").path("sections");

        assertThat(sections)
                .hasSize(9)
                .allSatisfy(section ->
                        assertThat(section.path("narrative").asText()).hasSizeGreaterThan(100));
    }

    @Test
    void anEditGoesFromThePutToReadersAndToAllThreeTopics() throws Exception {
        HttpResponse<String> before = api.section("KGZ", "drugs");
        Instant beforeTheEdit = Instant.now();
        ObjectNode edit = Api.edit(before);
        edit.withObject("/scores").put("heroin_trade", 9.5);
        edit.put("message", "a new route");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> put =
                api.put("KGZ", "drugs", Api.etag(before), edit, "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(put.statusCode()).isEqualTo(200);
        long version = Api.json(put).path("version").asLong();
        HttpResponse<String> read = api.read("/api/editions/2021/countries/KGZ?min_version=" + version, "wait=10");
        assertThat(read.statusCode()).isEqualTo(200);
        JsonNode profile = Api.json(read);
        assertThat(profile.path("version").asLong()).isEqualTo(version);
        assertThat(profile.at("/measures/heroin_trade/value").decimalValue()).isEqualByComparingTo("9.5");

        JsonNode old = api.read("/api/editions/2021/countries/KGZ?as_of=" + beforeTheEdit);
        assertThat("2021,KGZ," + figures(old))
                .isEqualTo("2021,KGZ," + published().get("2021,KGZ"));

        TopicReader topics = new TopicReader(pamir.bootstrapServers());
        String id = "2021/KGZ/" + version;
        List<ConsumerRecord<byte[], byte[]>> records = List.of(
                topics.find("assessment.section.revised.v1", "section-revised:" + id),
                topics.find("assessment.scorecard.v1", "scorecard:" + id),
                topics.find("assessment.movement.v1", "movement:" + id));
        assertThat(records).allSatisfy(record -> {
            assertThat(new String(record.key(), UTF_8)).isEqualTo("2021/KGZ");
            assertThat(header(record.headers(), "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record.headers(), "ce_subject")).isEqualTo("2021/KGZ");
            assertThat(header(record.headers(), "traceparent")).startsWith("00-" + trace + "-");
        });
        assertThat(records.stream().map(record -> header(record.headers(), "ce_type")))
                .containsExactly("assessment.section.revised", "assessment.scorecard.computed", "assessment.moved");
        assertThat(Api.json(records.get(1).value())
                        .at("/measures/criminality/value")
                        .decimalValue())
                .isEqualByComparingTo(profile.at("/measures/criminality/value").decimalValue());
        assertThatItTellsWhyAndWhoWasOvertaken(Api.json(records.get(2).value()));
    }

    /** Whatever the other tests have edited. */
    @ParameterizedTest
    @ValueSource(strings = {"scores.xlsx", "scores.csv"})
    void whatIsDownloadedGoesBackInAndChangesNothing(String file) throws Exception {
        HttpResponse<byte[]> download = api.download("/api/downloads/" + file);

        HttpResponse<String> imported = api.importScores(download.body());

        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        JsonNode report = Api.json(imported);
        assertThat(report.path("applied").asBoolean()).isTrue();
        assertThat(report.path("rows").asInt()).isEqualTo(2 * 193);
        assertThat(report.path("sections").toString())
                .isEqualTo("{\"created\":0,\"revised\":0,\"unchanged\":" + 193 * (9 + 11) + "}");
        assertThat(report.path("differences")).isEmpty();
        assertThat(report.path("problems")).isEmpty();
    }

    @Test
    void ofTwoWritersWithTheSameEtagOneWins() throws Exception {
        HttpResponse<String> section = api.section("UZB", "people");
        List<ObjectNode> edits = List.of(Api.edit(section), Api.edit(section));
        edits.get(0).put("narrative", "the first writer's");
        edits.get(1).put("narrative", "the second writer's");

        List<Integer> answers =
                edits.stream().map(edit -> api.putMeanwhile("UZB", "people", Api.etag(section), edit)).toList().stream()
                        .map(answer -> answer.join().statusCode())
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    private static void assertThatItTellsWhyAndWhoWasOvertaken(JsonNode movement) {
        assertThat(movement.at("/cause/section").asText()).isEqualTo("drugs");
        assertThat(movement.at("/cause/message").asText()).isEqualTo("a new route");
        assertThat(movement.path("measures").findValuesAsText("measure"))
                .contains("heroin_trade", "criminal_markets", "criminality");
        JsonNode moved = StreamSupport.stream(movement.path("ranks").spliterator(), false)
                .filter(ranks -> ranks.path("measure").asText().equals("criminality")
                        && ranks.path("scope").asText().equals("world"))
                .findFirst()
                .orElseThrow()
                .path("moved");
        List<String> overtaken = new ArrayList<>();
        for (JsonNode country : moved) {
            boolean up = country.path("to").asInt() < country.path("from").asInt();
            assertThat(up).isEqualTo(country.path("country").asText().equals("KGZ"));
            if (!up) {
                overtaken.add(country.path("country").asText());
            }
        }
        assertThat(overtaken).isNotEmpty();
    }

    private static String figures(JsonNode country) {
        return String.join(
                ",",
                COMPOSITES.stream()
                        .map(code -> country.path("measures").path(code).path("value"))
                        .map(value -> value.decimalValue().setScale(2).toPlainString())
                        .toList());
    }

    private static String rank(JsonNode ranks, String scope) {
        return ranks.path(scope).path("rank").asInt() + " of "
                + ranks.path(scope).path("of").asInt();
    }

    private static Map<String, String> published() throws Exception {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<String> lines = Files.lines(PUBLISHED)) {
            lines.skip(1).forEach(line -> rows.put(line.substring(0, 8), line.substring(9)));
        }
        return rows;
    }
}
