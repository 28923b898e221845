package org.pamir.ingest.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.problem.Problems;

/** Whatever else is asked for at the desk. */
@Path("/desk/{path:.+}")
public class NoPage {

    private final Editor editor;

    NoPage(Editor editor) {
        this.editor = editor;
    }

    @GET
    @Operation(hidden = true)
    public Response refuse() {
        editor.requireKnown();
        throw Problems.problem(404, "unknown-page", "No such page").build();
    }
}
