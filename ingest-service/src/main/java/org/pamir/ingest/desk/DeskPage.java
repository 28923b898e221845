package org.pamir.ingest.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everybody comes in. */
@Path("/desk")
public class DeskPage {

    @GET
    @Operation(hidden = true)
    public Response start() {
        return Response.seeOther(URI.create("/desk/editions")).build();
    }
}
