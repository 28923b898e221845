package org.pamir.assessment.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.assessment.standings.Standings;

/** Held against the format's full specification, json-stat.org/full, version 2.0. */
class JsonStatTest {

    private static final List<Standings> EDITIONS = List.of(Editions.published("2021"), Editions.published("2023"));

    @ParameterizedTest
    @EnumSource(View.class)
    void aDatasetIsAsTheSpecificationHasIt(View view) throws IOException {
        Selection selection = view == View.RANKING
                ? new Selection(
                        Set.of("criminality"),
                        Set.of(),
                        Selection.ALL.continent(),
                        Selection.ALL.region(),
                        Selection.ALL.scope(),
                        Selection.ALL.by())
                : Selection.ALL;
        Download download = new Download(view, EDITIONS, selection);

        JsonNode dataset = write(download);

        assertThat(dataset.path("version").asText()).isEqualTo("2.0");
        assertThat(dataset.path("class").asText()).isEqualTo("dataset");
        assertThat(dataset.path("label").isTextual()).isTrue();
        assertThat(dataset.path("source").asText()).isEqualTo(Attribution.STATEMENT);
        assertThat(dataset.path("updated").asText()).isEqualTo("2026-01-01T00:11:00Z");
        List<String> ids = texts(dataset.path("id"));
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(texts(dataset.path("size")));
        int product = 1;
        for (int i = 0; i < ids.size(); i++) {
            JsonNode category = dataset.at("/dimension/" + ids.get(i) + "/category");
            List<String> index = texts(category.path("index"));
            assertThat(index)
                    .doesNotHaveDuplicates()
                    .hasSize(dataset.path("size").get(i).asInt());
            Set<String> labelled = new HashSet<>();
            category.path("label").fieldNames().forEachRemaining(labelled::add);
            assertThat(index).containsExactlyInAnyOrderElementsOf(labelled);
            product *= index.size();
        }
        assertThat(ids).allMatch(id -> dataset.at("/dimension/" + id + "/label").isTextual());
        dataset.path("role").forEach(role -> assertThat(ids).containsAll(texts(role)));
        assertThat(dataset.path("value")).hasSize(product).allMatch(value -> value.isNumber() || value.isNull());
        JsonNode statusLabels = dataset.at("/extension/status/label");
        for (int i = 0; i < product; i++) {
            JsonNode status = dataset.path("status").path(String.valueOf(i));
            assertThat(status.isMissingNode())
                    .isEqualTo(!dataset.path("value").get(i).isNull());
            assertThat(status.isMissingNode() || statusLabels.has(status.asText()))
                    .isTrue();
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode write(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonStatFormat().write(download, out);
        return DownloadedValues.json(out.toByteArray());
    }
}
