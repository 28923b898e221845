package org.pamir.assessment.site.atlas;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The shapes of countries, files that browsers keep; pages colour them. */
@Path("/site/static")
@Produces("image/svg+xml")
public class AtlasResource {

    static final String WORLD = "/site/static/map.svg";
    static final String NEAR = "/site/static/map-near.svg";

    private final Atlas atlas;

    AtlasResource(Atlas atlas) {
        this.atlas = atlas;
    }

    @GET
    @Path("map.svg")
    @Operation(hidden = true)
    public String map() {
        return atlas.svg(false);
    }

    @GET
    @Path("map-near.svg")
    @Operation(hidden = true)
    public String near() {
        return atlas.svg(true);
    }
}
