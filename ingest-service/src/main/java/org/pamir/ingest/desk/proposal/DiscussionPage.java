package org.pamir.ingest.desk.proposal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Discussing;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.Result;

/** What people say about a proposal: comments, and answers to warnings. */
@Path("/desk/proposals/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class DiscussionPage {

    private final Discussing discussing;
    private final ProposalPage page;
    private final DeskEditor editor;

    DiscussionPage(Discussing discussing, ProposalPage page, DeskEditor editor) {
        this.discussing = discussing;
        this.page = page;
        this.editor = editor;
    }

    @POST
    @Path("/comments")
    @Operation(hidden = true)
    public Response comment(@RestPath long id, MultivaluedMap<String, String> fields) {
        Actor actor = editor.actor();
        Optional<String> section = given(fields, "section");
        return answer(
                id,
                discussing.comment(id, section, given(fields, "indicator"), text(fields), actor),
                section.map(code -> "#section-" + code).orElse("#discussion"),
                text(fields));
    }

    @POST
    @Path("/comments/{comment}/{step: resolve|reopen}")
    @Operation(hidden = true)
    public Response settle(@RestPath long id, @RestPath long comment, @RestPath String step) {
        Actor actor = editor.actor();
        Result result =
                step.equals("resolve") ? discussing.resolve(id, comment, actor) : discussing.reopen(id, comment, actor);
        return answer(id, result, "#comment-" + comment, "");
    }

    /** From the editor as well as from the review: it leads back to where it was given. */
    @POST
    @Path("/answers")
    @Operation(hidden = true)
    public Response answerWarning(@RestPath long id, MultivaluedMap<String, String> fields) {
        String section = SectionForm.first(fields, "section");
        Result result = discussing.answer(
                id,
                SectionForm.first(fields, "rule"),
                section,
                given(fields, "indicator"),
                text(fields),
                editor.actor());
        boolean fromEditor = SectionForm.first(fields, "from").equals("editor") && section.matches("[a-z_]{1,64}");
        return answer(
                id, result, fromEditor ? "/sections/" + section + "#warnings" : "#section-" + section, text(fields));
    }

    private Response answer(long id, Result result, String next, String typed) {
        if (result instanceof Result.Done) {
            return Response.seeOther(URI.create("/desk/proposals/" + id + next)).build();
        }
        Refusal refusal = ((Result.Refused) result).refusal();
        if (RefusalProblems.ends(refusal)) {
            throw RefusalProblems.of(refusal);
        }
        List<Fault> faults = Sentences.faults(refusal);
        return page.refused(id, faults, typed);
    }

    private static String text(MultivaluedMap<String, String> fields) {
        return SectionForm.lines(SectionForm.first(fields, "text")).strip();
    }

    private static Optional<String> given(MultivaluedMap<String, String> fields, String name) {
        return Optional.of(SectionForm.first(fields, name)).filter(value -> !value.isEmpty());
    }
}
