package org.pamir.assessment.schema;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of the topics. */
@Path("/asyncapi.yaml")
@Tag(name = "Topics")
public class AsyncApiResource {

    /** RFC 9512. */
    private static final String YAML = "application/yaml";

    /** As the AsyncAPI specification names it, for tools that ask for it by that name. */
    private static final String ASYNCAPI = "application/vnd.aai.asyncapi+yaml";

    private static final ContractFileAnswer DESCRIPTION = ContractFileAnswer.of("asyncapi.yaml");

    @GET
    @Produces({YAML, ASYNCAPI})
    @Operation(
            summary = "The topics, their keys, headers and events, in AsyncAPI 3",
            description = "Its references to schemas lead to those under /schemas/.")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = YAML), @Content(mediaType = ASYNCAPI)})
    @APIResponse(responseCode = "304", description = "Still the one named in If-None-Match")
    public Response asyncApi(@Context Request request) {
        return DESCRIPTION
                .answer(request)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
