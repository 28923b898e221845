package org.pamir.assessment;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pamir.assessment.Api.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.Topic;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ApiDescriptionTest {

    @Test
    void everyOperationIsDescribedInOpenApi31() {
        JsonPath description =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();

        assertThat(description.getString("openapi")).startsWith("3.1");
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        assertThat(paths.keySet())
                .contains(
                        "/api/countries",
                        "/api/countries/{country}",
                        "/api/catalogue",
                        "/api/downloads/{file}",
                        "/api/editions",
                        "/api/editions/{edition}",
                        "/api/editions/{edition}/aggregates",
                        "/api/editions/{edition}/countries",
                        "/api/editions/{edition}/countries/{country}",
                        "/api/editions/{edition}/countries/{country}/versions",
                        "/api/editions/{edition}/downloads/{file}",
                        "/api/editions/{edition}/package.zip",
                        "/api/editions/{edition}/packages/{file}",
                        "/api/editions/{edition}/rankings/{measure}",
                        "/api/events",
                        "/asyncapi.yaml",
                        "/catalog.jsonld",
                        "/schemas",
                        "/schemas/{file}");
        assertThat(description.<String>getList("paths.'/api/events'.get.parameters.name"))
                .contains("edition", "region", "measure", "type", "since", "Last-Event-ID", "last_event_id", "canary");
        assertThat(description
                        .getMap("paths.'/api/events'.get.responses.200.content")
                        .keySet()
                        .toString())
                .contains("text/event-stream", "application/x-ndjson");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> assertThat(operation)
                .as(method + " " + path)
                .containsKey("summary")
                .extractingByKey("responses")
                .asString()
                .contains("application/problem+json")));
        assertThat(description.getMap("components.schemas.Profile.properties")).containsKey("updated_at");
        assertThat(description.getMap("components.schemas.Rank.properties")).containsKey("tied_with");
    }

    @Test
    void theDescriptionCanBeTriedInABrowser() {
        assertThat(get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/schemas", "/schemas/"})
    void theListOfSchemasLeadsToEachOfThem(String list) {
        List<Map<String, String>> schemas = json(list).getList("schemas");

        assertThat(schemas)
                .extracting(schema -> schema.get("topic"))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        assertThat(schemas).allSatisfy(schema -> {
            assertThat(new JsonPath(get(schema.get("href")).asString()).getString("'$id'"))
                    .isEqualTo(schema.get("id"));
            assertThat(schema.get("id")).contains(schema.get("type"));
        });
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaOfEachEventIsServed(EventType type) {
        var answer = get("/schemas/" + type.schemaFile());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/schema+json");
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(new JsonPath(answer.asString()).getString("$schema")).contains("2020-12");
    }

    @Test
    void theTopicsAreDescribedWithReferencesThatLeadToWhatIsServed() {
        var answer = get("/asyncapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/yaml");
        assertThat(answer.asString()).isEqualTo(ContractResources.text("asyncapi.yaml"));
        List<String> references = Pattern.compile("\\$ref: \\./(\\S+)")
                .matcher(answer.asString())
                .results()
                .map(reference -> reference.group(1))
                .toList();
        assertThat(references).hasSize(EventType.values().length);
        assertThat(references)
                .allSatisfy(file -> assertThat(get("/" + file).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/asyncapi.yaml", "/schemas/assessment.moved.v1.json"})
    void whoHasAFileOfTheContractIsToldThatItIsTheSame(String file) {
        String tag = get(file).header("ETag");

        var again = given().header("If-None-Match", tag).get(file);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo(get(file).header("Cache-Control"));
    }

    @Test
    void asyncApiCanBeAskedForByItsOwnName() {
        String name = "application/vnd.aai.asyncapi+yaml";

        assertThat(given().accept(name).get("/asyncapi.yaml").contentType()).startsWith(name);
    }
}
