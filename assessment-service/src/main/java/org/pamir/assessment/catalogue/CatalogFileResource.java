package org.pamir.assessment.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue at the address at which harvesters of catalogues look for it. */
@Path("/catalog.jsonld")
@Tag(name = "Downloads")
public class CatalogFileResource {

    private final DatasetDescriptions descriptions;

    CatalogFileResource(DatasetDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GET
    @Produces("application/ld+json")
    @Operation(summary = "The same as /api/catalogue")
    public String catalogue(@Context UriInfo uri) {
        return descriptions.dcat(uri.getBaseUri());
    }
}
