package org.pamir.assessment.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of datasets. */
@Path("/api/catalogue")
@Tag(name = "Downloads")
public class CatalogueResource {

    private final DatasetDescriptions descriptions;

    CatalogueResource(DatasetDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GET
    @Produces({"application/ld+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The datasets and where to download them",
            description =
                    "A catalogue by DCAT 3 in JSON-LD: a dataset for each edition, with all its distributions. Also at"
                            + " /catalog.jsonld.")
    public String catalogue(@Context UriInfo uri) {
        return descriptions.dcat(uri.getBaseUri());
    }
}
