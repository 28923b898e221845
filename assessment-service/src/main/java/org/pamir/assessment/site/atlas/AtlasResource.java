package org.pamir.assessment.site.atlas;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The shapes of countries, a file that browsers keep; pages colour them. */
@Path("/site/static/map.svg")
public class AtlasResource {

    private final Atlas atlas;

    AtlasResource(Atlas atlas) {
        this.atlas = atlas;
    }

    @GET
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public String map() {
        return atlas.svg();
    }
}
