package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.outbox.Departures;
import org.pamir.ingest.problem.Problems;

/** How far an import is on its way to readers. */
@Path("/desk/import/progress")
@Produces(MediaType.TEXT_HTML)
public class ImportProgressPage {

    private static final long MOST = 1_000_000;

    private final Departures departures;
    private final Editor editor;

    ImportProgressPage(Departures departures, Editor editor) {
        this.departures = departures;
        this.editor = editor;
    }

    /** A page of its own for whoever has no JavaScript. */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportProgress(ImportedSoFar far) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PartProgress(ImportedSoFar far) implements TemplateInstance {}

    /** @param of the sections that the import wrote */
    @GET
    @Operation(hidden = true)
    public TemplateInstance progress(
            @RestQuery @DefaultValue("0") long of, @HeaderParam("HX-Request") @DefaultValue("false") boolean part) {
        editor.requireSomewhere(Right.PUBLISH);
        if (of < 0 || of > MOST) {
            throw Problems.badParameter("of", "0 to " + MOST);
        }
        ImportedSoFar far = ImportedSoFar.of(of, departures.waiting());
        return part ? new PartProgress(far) : new ImportProgress(far);
    }
}
