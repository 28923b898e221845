package org.pamir.assessment;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pamir.contract.event.EventType;

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
                        "/catalog.jsonld",
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
    @EnumSource(EventType.class)
    void theSchemaOfEachEventIsServed(EventType type) {
        var answer = get("/schemas/" + type.schemaFile());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/schema+json");
        assertThat(new JsonPath(answer.asString()).getString("$schema")).contains("2020-12");
    }
}
