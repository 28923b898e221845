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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.proposal.Actor;
import org.pamir.ingest.proposal.Command;
import org.pamir.ingest.proposal.Drafting;
import org.pamir.ingest.proposal.Publishing;
import org.pamir.ingest.proposal.Refusal;
import org.pamir.ingest.proposal.Result;
import org.pamir.ingest.proposal.Reviewing;

/** A proposal beside what it would replace, and the decisions about it. */
@Path("/desk/proposals/{id}")
@Produces(MediaType.TEXT_HTML)
public class ProposalPage {

    /** By the last part of the address that its button leads to. */
    private static final Map<String, Command> STEPS = Map.of(
            "submit", Command.SUBMIT,
            "revise", Command.REVISE,
            "withdraw", Command.WITHDRAW,
            "approve", Command.APPROVE,
            "request-changes", Command.REQUEST_CHANGES);

    private final Reviews reviews;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Drafting drafting;
    private final DeskEditor editor;

    ProposalPage(Reviews reviews, Reviewing reviewing, Publishing publishing, Drafting drafting, DeskEditor editor) {
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.drafting = drafting;
        this.editor = editor;
    }

    /**
     * @param publisher whether this reader publishes what others approved
     * @param typed the comment that came with a decision that was refused
     */
    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewView(Review review, boolean publisher, List<Fault> faults, String typed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Confirm(Review review, String step, String verb, boolean publishing) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath long id) {
        return page(id, List.of(), "");
    }

    /** What cannot be undone is asked twice. */
    @GET
    @Path("/{step: publish|withdraw}")
    @Operation(hidden = true)
    public Response confirm(@RestPath long id, @RestPath String step) {
        boolean publish = step.equals("publish");
        Review review = reviews.of(id, editor.actor());
        if (!review.may(publish ? "PUBLISH" : "WITHDRAW")) {
            return Response.seeOther(address(id)).build();
        }
        return Response.ok(new Confirm(review, step, publish ? "Publish" : "Withdraw", publish))
                .build();
    }

    @POST
    @Path("/{step: submit|revise|withdraw|approve|request-changes|publish}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@RestPath long id, @RestPath String step, MultivaluedMap<String, String> fields) {
        Actor actor = editor.actor();
        String typed = SectionForm.lines(SectionForm.first(fields, "comment")).strip();
        Optional<String> comment = Optional.of(typed).filter(text -> !text.isEmpty());
        IntPredicate seen = seen(fields);
        Result result = step.equals("publish")
                ? publishing.publish(id, seen, comment, actor)
                : reviewing.take(id, STEPS.get(step), seen, comment, actor);
        boolean goesOn = SectionForm.first(fields, "then").equals("publish");
        return answer(id, result, typed, goesOn ? URI.create(address(id) + "/publish") : address(id));
    }

    @POST
    @Path("/title")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rename(@RestPath long id, MultivaluedMap<String, String> fields) {
        Result result = drafting.rename(
                id,
                seen(fields),
                Optional.of(SectionForm.first(fields, "title").strip()),
                Optional.of(
                        SectionForm.lines(SectionForm.first(fields, "message")).strip()),
                editor.actor());
        return answer(id, result, "", address(id));
    }

    @POST
    @Path("/schedule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response schedule(@RestPath long id, MultivaluedMap<String, String> fields) {
        Hour hour = Hour.read(SectionForm.first(fields, "day"), SectionForm.first(fields, "time"));
        boolean never = SectionForm.first(fields, "never").equals("true");
        if (!never && hour.at().isEmpty()) {
            return refused(id, List.of(new Fault("day", "Give a day and an hour, such as 2027-03-01 and 06:30.")), "");
        }
        Result result = reviewing.schedule(id, seen(fields), never ? Optional.empty() : hour.at(), editor.actor());
        return answer(id, result, "", address(id));
    }

    @POST
    @Path("/sections/{section}/take-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeOut(@RestPath long id, @RestPath String section, MultivaluedMap<String, String> fields) {
        return answer(id, drafting.remove(id, seen(fields), section, editor.actor()), "", address(id));
    }

    private Response answer(long id, Result result, String typed, URI next) {
        if (result instanceof Result.Done) {
            return Response.seeOther(next).build();
        }
        Refusal refusal = ((Result.Refused) result).refusal();
        if (RefusalProblems.ends(refusal)) {
            throw RefusalProblems.of(refusal);
        }
        return refused(id, Sentences.faults(refusal), typed);
    }

    Response refused(long id, List<Fault> faults, String typed) {
        return Response.status(409).entity(page(id, faults, typed)).build();
    }

    private ReviewView page(long id, List<Fault> faults, String typed) {
        Actor actor = editor.actor();
        Review review = reviews.of(id, actor);
        boolean publisher = actor.may(Right.PUBLISH_APPROVED, review.proposal().assessment());
        return new ReviewView(review, publisher, faults, typed);
    }

    private static URI address(long id) {
        return URI.create("/desk/proposals/" + id);
    }

    private static IntPredicate seen(Map<String, List<String>> fields) {
        int version = SectionForm.number(SectionForm.first(fields, "version"))
                .orElseThrow(() -> Problems.badParameter("version", "not a number"));
        return current -> current == version;
    }
}
