package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.event.SectionRevised;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.history.History;
import org.pamir.ingest.history.Note;
import org.pamir.ingest.history.Notes;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.merge.ContentDiff;
import org.pamir.ingest.section.Ledger;
import org.pamir.ingest.section.Outcome;
import org.pamir.ingest.section.Restoring;
import org.pamir.ingest.section.SectionAddress;
import org.pamir.ingest.section.SectionAddresses;
import org.pamir.ingest.section.SectionProblems;

/** One revision: what it says, the notes on it, and bringing it back. */
@Path("/desk/editions/{edition}/countries/{country}/sections/{section}/history/{revision: \\d+}")
@Produces(MediaType.TEXT_HTML)
public class RevisionPage {

    private static final int MOST_NOTES = 200;

    private final Ledger ledger;
    private final History history;
    private final Notes notes;
    private final SectionAddresses addresses;
    private final SectionLooks looks;
    private final Editor editor;
    private final Restoring restoring;
    private final DirectWriting direct;

    RevisionPage(
            Ledger ledger,
            History history,
            Notes notes,
            SectionAddresses addresses,
            SectionLooks looks,
            Editor editor,
            Restoring restoring,
            DirectWriting direct) {
        this.ledger = ledger;
        this.history = history;
        this.notes = notes;
        this.addresses = addresses;
        this.looks = looks;
        this.editor = editor;
        this.restoring = restoring;
        this.direct = direct;
    }

    /** @param wrong what is wrong with the note that was sent; empty where none was */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Revision(SectionLook look, SectionRevised revised, List<Note> notes, String text, String wrong)
            implements TemplateInstance {}

    /** @param diff from what is there now to what would be */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Restore(SectionLook look, SectionRevised revised, ContentDiff diff) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String edition, @RestPath String country, @RestPath String section, @RestPath int revision) {
        return page(addresses.resolve(edition, country, section), revision, "", "");
    }

    @POST
    @Path("notes")
    @Operation(hidden = true)
    public Response addNote(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestPath int revision,
            @FormParam("text") String text) {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.READ_DRAFTS, address.assessment());
        String given = text == null ? "" : FormText.of(text);
        String wrong = given.isBlank() ? "A note needs a text" : FormText.wrong(given, Note.LONGEST);
        if (!wrong.isEmpty()) {
            return Response.status(422)
                    .entity(page(address, revision, given, wrong))
                    .build();
        }
        notes.add(revised(address, revision), given, editor.name());
        return Response.seeOther(URI.create(looks.of(address).path() + "/" + revision + "#notes"))
                .build();
    }

    @GET
    @Path("restore")
    @Operation(hidden = true)
    public TemplateInstance askToRestore(
            @RestPath String edition, @RestPath String country, @RestPath String section, @RestPath int revision) {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.PUBLISH, address.assessment());
        SectionLook look = looks.of(address);
        return new Restore(
                look,
                revised(address, revision),
                history.diff(address, look.current(), revision).orElseThrow());
    }

    /** @param seen the current revision when the question was asked */
    @POST
    @Path("restore")
    @Operation(hidden = true)
    public Response restore(
            @RestPath String edition,
            @RestPath String country,
            @RestPath String section,
            @RestPath int revision,
            @FormParam("seen") int seen,
            @FormParam("reason") @DefaultValue("") String reason) {
        SectionAddress address = addresses.resolve(edition, country, section);
        editor.require(Right.PUBLISH, address.assessment());
        direct.requireAllowed();
        Outcome outcome =
                restoring.restore(address, revised(address, revision), seen, FormText.of(reason), editor.origin());
        if (outcome instanceof Outcome.Stale || outcome instanceof Outcome.Refused) {
            throw SectionProblems.of(outcome);
        }
        return Response.seeOther(URI.create(looks.of(address).path())).build();
    }

    private Revision page(SectionAddress address, int number, String text, String wrong) {
        SectionLook look = looks.of(address);
        SectionRevised revised = revised(address, number);
        List<Note> seen = look.mayReadNotes() ? notes.of(revised, 0, MOST_NOTES) : List.of();
        return new Revision(look, revised, seen, text, wrong);
    }

    private SectionRevised revised(SectionAddress address, int number) {
        return ledger.revision(address, number).orElseThrow(() -> SectionProblems.noRevision(address, number));
    }
}
