package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where one says who one is. */
@Path("/desk/login")
@Produces(MediaType.TEXT_HTML)
public class LoginPage {

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Login(boolean failed, boolean changed) implements TemplateInstance {}

    /**
     * @param failed there, with any value, where name or password were wrong
     * @param changed there where somebody has just changed their password
     */
    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestQuery String failed, @RestQuery String changed) {
        return new Login(failed != null, changed != null);
    }
}
