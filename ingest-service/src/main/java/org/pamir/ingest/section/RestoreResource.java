package org.pamir.ingest.section;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;

/** Brings back what a section was. Nothing is taken away: the old content becomes a new revision. */
@Path("/api/editions/{edition}/countries/{country}/sections/{section}/revisions/{revision}/restore")
@Tag(name = "Sections")
@Produces(MediaType.APPLICATION_JSON)
public class RestoreResource {

    private final Ledger ledger;
    private final SectionAddresses addresses;
    private final Editor editor;
    private final DirectWriting directWriting;

    RestoreResource(Ledger ledger, SectionAddresses addresses, Editor editor, DirectWriting directWriting) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.editor = editor;
        this.directWriting = directWriting;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Restore the content of a revision as a new revision",
            description = "If-Match with the ETag of the current revision, which is what gets replaced. The new "
                    + "revision's message says which one it restores. Content equal to the current changes nothing.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RestoreBody.Described.class)))
    @EditResponses
    public Response restore(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestPath int revision,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Content-Encoding") String encoding,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.PUBLISH, address.assessment());
        directWriting.requireAllowed();
        Precondition precondition = Preconditions.of(ifMatch, null);
        SectionRevised old =
                ledger.revision(address, revision).orElseThrow(() -> SectionProblems.noRevision(address, revision));
        EditedSection edit = RestoreBody.read(address, old, JsonBody.demand(RestoreBody.orEmptyObject(body), encoding));
        // It never creates a section, so that there is no place to send anybody to.
        return SectionResponses.of(
                ledger.revise(address, precondition, editor.origin(), current -> edit), uri.getAbsolutePath());
    }
}
