package org.pamir.assessment.bench;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The fastest that a resource of this server answers anything: the constant of {@link ConstantRoute}, by way of REST. */
@Path("/api/bench/resource-constants")
@Produces(MediaType.APPLICATION_JSON)
public class ConstantResource {

    private final BenchConfig config;
    private final ConstantRoute route;

    ConstantResource(BenchConfig config, ConstantRoute route) {
        this.config = config;
        this.route = route;
    }

    @GET
    @Path("/{size: [1-9][0-9]{1,5}}")
    @NonBlocking
    @Operation(hidden = true)
    public Response constant(@PathParam("size") int size, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        if (!config.constant()) {
            throw new NotFoundException();
        }
        Response.ResponseBuilder answer = ConstantRoute.TAG.equals(ifNoneMatch)
                ? Response.notModified()
                : Response.ok(route.constant(size).getBytes());
        return answer.header(HttpHeaders.ETAG, ConstantRoute.TAG).build();
    }
}
