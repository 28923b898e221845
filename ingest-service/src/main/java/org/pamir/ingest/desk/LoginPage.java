package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where one says who one is. */
@Path("/desk/login")
@Produces(MediaType.TEXT_HTML)
public class LoginPage {

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Login(boolean failed, boolean changed) implements TemplateInstance {}

    /** The query says {@code failed} after a wrong name or password, {@code changed} after a new password. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@Context UriInfo uri) {
        return new Login(
                uri.getQueryParameters().containsKey("failed"),
                uri.getQueryParameters().containsKey("changed"));
    }
}
