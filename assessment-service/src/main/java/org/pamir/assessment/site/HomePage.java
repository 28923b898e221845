package org.pamir.assessment.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front door: to the site in the language that the browser prefers. */
@Path("/")
public class HomePage {

    @GET
    @Operation(hidden = true)
    public Response home(@Context HttpHeaders headers) {
        Language language = Language.preferred(headers.getAcceptableLanguages());
        return Response.status(Response.Status.FOUND)
                .location(URI.create(new Links(language).home()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
