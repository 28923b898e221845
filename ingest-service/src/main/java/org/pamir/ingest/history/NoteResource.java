package org.pamir.ingest.history;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.section.JsonBody;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;
import org.pamir.ingest.section.SectionProblems;

/** Private notes on a revision: for whoever may see drafts of the assessment. */
@Path("/api/editions/{edition}/countries/{country}/sections/{section}/revisions/{revision}/notes")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private static final int MOST_NOTES = 200;

    private final Notes notes;
    private final Ledger ledger;
    private final SectionAddresses addresses;
    private final Editor editor;

    NoteResource(Notes notes, Ledger ledger, SectionAddresses addresses, Editor editor) {
        this.notes = notes;
        this.ledger = ledger;
        this.addresses = addresses;
        this.editor = editor;
    }

    @GET
    @Operation(summary = "The notes on a revision, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes",
            content = @Content(schema = @Schema(implementation = NoteList.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to see drafts of this assessment")
    @APIResponse(responseCode = "404", description = "No such edition, country, section or revision")
    public NoteList notes(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestPath int revision,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        SectionRevised noted = revision(edition, country, section, revision);
        if (limit < 1 || limit > MOST_NOTES) {
            throw Problems.badParameter("limit", "1 to " + MOST_NOTES);
        }
        return new NoteList(notes.of(noted, after, limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a note to a revision", description = "Notes are never changed, and never published.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(schema = @Schema(implementation = Note.class)))
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to see drafts of this assessment")
    @APIResponse(responseCode = "404", description = "No such edition, country, section or revision")
    @APIResponse(responseCode = "422", description = "No text, or too long")
    public Response add(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestPath int revision,
            @HeaderParam("Content-Encoding") String encoding,
            InputStream body)
            throws IOException {
        SectionRevised noted = revision(edition, country, section, revision);
        NoteBody note = NoteBody.read(JsonBody.demand(body, encoding));
        return Response.status(Response.Status.CREATED)
                .entity(notes.add(noted, note.text(), editor.name()))
                .build();
    }

    private SectionRevised revision(String edition, String country, String section, int revision) {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.READ_DRAFTS, address.assessment());
        return ledger.revision(address, revision).orElseThrow(() -> SectionProblems.noRevision(address, revision));
    }
}
