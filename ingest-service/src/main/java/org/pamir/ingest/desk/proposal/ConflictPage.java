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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.merge.ConflictMarkers;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Proposals;
import org.pamir.ingest.proposal.SectionMerge;
import org.pamir.ingest.section.SectionContent;

/** Mine, theirs, and what becomes of both. Whatever happens, what somebody typed stays on the page. */
@Path("/desk/proposals/{id}/sections/{section}/conflict")
@Produces(MediaType.TEXT_HTML)
public class ConflictPage {

    private final Sections sections;
    private final Proposals proposals;
    private final Resolving resolving;
    private final DeskEditor editor;

    ConflictPage(Sections sections, Proposals proposals, Resolving resolving, DeskEditor editor) {
        this.sections = sections;
        this.proposals = proposals;
        this.resolving = resolving;
        this.editor = editor;
    }

    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConflictView(Conflict conflict, String base, String mine, String theirs) implements TemplateInstance {

        static ConflictView of(Conflict conflict) {
            return new ConflictView(
                    conflict,
                    ContentBody.write(conflict.base()),
                    ContentBody.write(conflict.mine()),
                    ContentBody.write(conflict.theirs()));
        }
    }

    /** With what was published meanwhile; where nothing was, there is nothing to settle. */
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath long id, @RestPath String section) {
        OpenSection open = sections.open(id, section, editor.actor());
        SectionMerge merge = proposals.merge(open.proposal()).get(section);
        if (merge == null || open.proposal().state().isFinal() || merge.baseRevision() == merge.currentRevision()) {
            return Response.seeOther(URI.create("/desk/proposals/" + id)).build();
        }
        Conflict conflict = Conflict.of(
                Conflict.Kind.PUBLISHED,
                open,
                open.held().orElseThrow().draft(),
                merge.currentRevision(),
                merge.base(),
                merge.mine(),
                merge.theirs());
        return Response.ok(ConflictView.of(conflict)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response settle(@RestPath long id, @RestPath String section, MultivaluedMap<String, String> fields) {
        Actor actor = editor.actor();
        Conflict conflict = read(sections.open(id, section, actor), fields);
        Map<String, String> picks = picks(conflict, fields);
        String typed = SectionForm.lines(SectionForm.first(fields, "narrative"));
        String text = MarkedText.settle(typed, place -> SectionForm.first(fields, "place-" + place));
        if (SectionForm.first(fields, "action").equals("apply")) {
            return Response.ok(ConflictView.of(conflict.with(text, picks, List.of())))
                    .build();
        }
        List<Fault> faults = new ArrayList<>(conflict.open(picks));
        if (ConflictMarkers.in(text)) {
            faults.add(
                    0,
                    new Fault("narrative", "The narrative still has places with both variants. Choose, or edit them."));
        }
        Resolving.Outcome outcome = faults.isEmpty()
                ? resolving.resolve(conflict, conflict.settled(text, picks), actor)
                : new Resolving.Outcome.Again(conflict, faults);
        if (outcome instanceof Resolving.Outcome.Again again) {
            Conflict next = again.conflict();
            // A new conflict has a text of its own to work on, which has in it what was settled so far.
            boolean same = next == conflict;
            return Response.status(same ? 422 : 409)
                    .entity(ConflictView.of(
                            next.with(same ? text : next.narrative(), same ? picks : Map.of(), again.faults())))
                    .build();
        }
        String page =
                conflict.isAboutDrafts() ? "/sections/" + open(conflict) + "?settled=true" : "#section-" + section;
        return Response.seeOther(URI.create("/desk/proposals/" + id + page)).build();
    }

    private static String open(Conflict conflict) {
        return conflict.open().section().code();
    }

    private static Conflict read(OpenSection open, Map<String, List<String>> fields) {
        return Conflict.of(
                SectionForm.first(fields, "kind").equals("draft") ? Conflict.Kind.DRAFT : Conflict.Kind.PUBLISHED,
                open,
                SectionForm.number(SectionForm.first(fields, "draft")).orElse(0),
                SectionForm.number(SectionForm.first(fields, "revision")).orElse(0),
                content(open, fields, "base"),
                content(open, fields, "mine"),
                content(open, fields, "theirs"));
    }

    private static SectionContent content(OpenSection open, Map<String, List<String>> fields, String name) {
        return ContentBody.read(open.methodology(), open.section(), SectionForm.first(fields, name))
                .orElseThrow(() -> Problems.badParameter(name, "not the content of a section"));
    }

    private static Map<String, String> picks(Conflict conflict, Map<String, List<String>> fields) {
        Map<String, String> picks = new LinkedHashMap<>();
        conflict.merged().conflicts().forEach(each -> {
            String pick = SectionForm.first(fields, Conflict.field(each.pointer()));
            if (pick.equals("mine") || pick.equals("theirs")) {
                picks.put(each.pointer(), pick);
            }
        });
        return picks;
    }
}
