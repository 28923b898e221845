package org.pamir.ingest.desk.proposal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Command;
import org.pamir.ingest.proposal.Result;
import org.pamir.ingest.proposal.Reviewing;

/** Where an author works on a section. Everything goes by the one form; scripts only save it sooner. */
@Path("/desk/proposals/{id}/sections/{section}")
@Produces(MediaType.TEXT_HTML)
public class SectionPage {

    private final Sections sections;
    private final Desktop desktop;
    private final Saving saving;
    private final Answering answering;
    private final Reviewing reviewing;
    private final Reviews reviews;
    private final DeskEditor editor;

    SectionPage(
            Sections sections,
            Desktop desktop,
            Saving saving,
            Answering answering,
            Reviewing reviewing,
            Reviews reviews,
            DeskEditor editor) {
        this.sections = sections;
        this.desktop = desktop;
        this.saving = saving;
        this.answering = answering;
        this.reviewing = reviewing;
        this.reviews = reviews;
        this.editor = editor;
    }

    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Write(Desktop.View view, Preview preview) implements TemplateInstance {}

    /** What changes on the page when it was saved behind it. */
    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Saved(Desktop.View view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewView(Preview preview) implements TemplateInstance {}

    /**
     * @param merged there where a save brought in something from elsewhere
     * @param settled there where a conflict was settled
     */
    @GET
    @Operation(hidden = true)
    public Response show(
            @RestPath long id, @RestPath String section, @RestQuery String merged, @RestQuery String settled) {
        Actor actor = editor.actor();
        OpenSection open = sections.open(id, section, actor);
        Desktop.View view = desktop.of(open, actor, merged != null, settled != null);
        return view.may("EDIT")
                ? page(view, 200)
                : Response.seeOther(URI.create("/desk/proposals/" + id + "#section-" + section))
                        .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath long id, @RestPath String section, MultivaluedMap<String, String> fields) {
        Actor actor = editor.actor();
        OpenSection open = sections.open(id, section, actor);
        SectionForm form = SectionForm.read(open.section(), fields);
        String action = SectionForm.first(fields, "action");
        OptionalInt removed = SectionForm.number(SectionForm.first(fields, "remove"));
        if (action.equals("add-source") || removed.isPresent()) {
            return page(desktop.of(open, rows(form, removed), List.of(), actor).adding(removed.isEmpty()), 200);
        }
        Saving.Outcome outcome = saving.save(open, form, actor);
        if (outcome instanceof Saving.Outcome.Conflict conflict) {
            return Response.status(409)
                    .entity(ConflictPage.ConflictView.of(conflict(open, conflict)))
                    .build();
        }
        if (outcome instanceof Saving.Outcome.Saved saved) {
            List<Fault> faults = answering.answer(saved.proposal(), section, fields, actor);
            if (faults.isEmpty() && action.equals("submit")) {
                return submit(open, form, saved, actor);
            }
            if (faults.isEmpty()) {
                return Response.seeOther(address(id, section, saved.cameIn())).build();
            }
            return page(desktop.of(sections.open(id, section, actor), form.at(saved), faults, actor), 422);
        }
        return page(desktop.of(open, form, Desktop.faults(outcome), actor), 422);
    }

    /** The same without leaving the page: answers with what the page does not know yet. */
    @POST
    @Path("/autosave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response autosave(@RestPath long id, @RestPath String section, MultivaluedMap<String, String> fields) {
        Actor actor = editor.actor();
        OpenSection open = sections.open(id, section, actor);
        SectionForm form = SectionForm.read(open.section(), fields);
        Saving.Outcome outcome = saving.save(open, form, actor);
        boolean saved = outcome instanceof Saving.Outcome.Saved;
        OpenSection now = saved ? sections.open(id, section, actor) : open;
        Response.ResponseBuilder answer = Response.ok(new Saved(desktop.after(now, form, outcome, actor)));
        return saved ? answer.header("HX-Trigger", "draft-saved").build() : answer.build();
    }

    /** What the drafts as they are kept would make of the numbers. */
    @GET
    @Path("/preview")
    @Operation(hidden = true)
    public TemplateInstance preview(@RestPath long id, @RestPath String section) {
        return new PreviewView(
                reviews.preview(sections.open(id, section, editor.actor()).view()));
    }

    private Response submit(OpenSection open, SectionForm form, Saving.Outcome.Saved saved, Actor actor) {
        long id = open.proposal().id();
        int version = saved.proposal().proposal().version();
        Result result = reviewing.take(id, Command.SUBMIT, current -> current >= version, Optional.empty(), actor);
        if (result instanceof Result.Refused refused) {
            OpenSection now = sections.open(id, open.section().code(), actor);
            return page(desktop.of(now, form.at(saved), Sentences.faults(refused.refusal()), actor), 422);
        }
        return Response.seeOther(URI.create("/desk/proposals/" + id)).build();
    }

    private Response page(Desktop.View view, int status) {
        Preview preview = reviews.preview(view.open().view());
        return Response.status(status).entity(new Write(view, preview)).build();
    }

    private static Conflict conflict(OpenSection open, Saving.Outcome.Conflict conflict) {
        return Conflict.of(
                Conflict.Kind.DRAFT, open, conflict.draft(), 0, conflict.base(), conflict.mine(), conflict.theirs());
    }

    private static SectionForm rows(SectionForm form, OptionalInt removed) {
        List<SectionForm.SourceFields> rows = new ArrayList<>(form.sources());
        if (removed.isEmpty()) {
            rows.add(new SectionForm.SourceFields("", ""));
        } else if (removed.getAsInt() < rows.size()) {
            rows.remove(removed.getAsInt());
        }
        return form.withSources(rows);
    }

    private static URI address(long id, String section, boolean merged) {
        return URI.create("/desk/proposals/" + id + "/sections/" + section + (merged ? "?merged=true" : "?saved=true"));
    }
}
