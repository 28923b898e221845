package org.pamir.ingest.login;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.ingest.identity.Editor;

/** A page of the desk that only says who reads it. */
@Path("/desk/whoami")
@Produces(MediaType.TEXT_PLAIN)
public class WhoAmIPage {

    private final Editor editor;

    WhoAmIPage(Editor editor) {
        this.editor = editor;
    }

    @GET
    @Operation(hidden = true)
    public String get() {
        return editor.name();
    }

    @POST
    @Operation(hidden = true)
    public String post() {
        return editor.name();
    }
}
