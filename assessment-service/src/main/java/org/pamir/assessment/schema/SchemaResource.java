package org.pamir.assessment.schema;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.Problems;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.Topic;

/** The schemas of the events, as released. */
@Path("/schemas")
@Tag(name = "Topics")
public class SchemaResource {

    /** A released schema never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Map<String, ContractFileAnswer> SCHEMAS = Arrays.stream(EventType.values())
            .map(EventType::schemaFile)
            .collect(Collectors.toUnmodifiableMap(file -> file, file -> ContractFileAnswer.of("schemas/" + file)));

    @Schema(name = "Schemas")
    record Answer(List<Entry> schemas) {}

    @Schema(name = "SchemaEntry")
    record Entry(
            @Schema(description = "The type of the event: ce_type in the topic", examples = "assessment.moved")
            String type,

            @Schema(description = "Where events of this type are", examples = "assessment.movement.v1")
            String topic,

            @Schema(
                    description = "The $id of the schema: ce_dataschema in the topic",
                    examples = "urn:pamir:schema:assessment.moved:v1")
            String id,

            @Schema(description = "Where it is served", examples = "/schemas/assessment.moved.v1.json")
            String href) {}

    private static final Answer ALL = new Answer(Arrays.stream(EventType.values())
            .map(type -> new Entry(
                    type.type(), Topic.of(type).topicName(), type.dataSchema(), "/schemas/" + type.schemaFile()))
            .toList());

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The schemas of the events, with their topics; /asyncapi.yaml says the rest of these")
    public Answer schemas() {
        return ALL;
    }

    @GET
    @Path("/{file}")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of an event type, such as assessment.moved.v1.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/schema+json"))
    @APIResponse(responseCode = "304", description = "Still the one named in If-None-Match")
    public Response schema(@PathParam("file") String file, @Context Request request) {
        ContractFileAnswer schema = SCHEMAS.get(file);
        if (schema == null) {
            throw Problems.unknown("schema", file);
        }
        return schema.answer(request)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
