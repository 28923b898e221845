package org.pamir.assessment.schema;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.assessment.request.Problems;
import org.pamir.contract.ContractResources;
import org.pamir.contract.event.EventType;

/** The schemas of the events, as released. */
@Path("/schemas/{file}")
@Tag(name = "Schemas")
public class SchemaResource {

    private static final Map<String, String> SCHEMAS = Arrays.stream(EventType.values())
            .map(EventType::schemaFile)
            .collect(Collectors.toUnmodifiableMap(file -> file, file -> ContractResources.text("schemas/" + file)));

    @GET
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of an event type, such as assessment.moved.v1.json")
    public String schema(@PathParam("file") String file) {
        String schema = SCHEMAS.get(file);
        if (schema == null) {
            throw Problems.unknown("schema", file);
        }
        return schema;
    }
}
