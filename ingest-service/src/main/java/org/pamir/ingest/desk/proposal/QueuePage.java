package org.pamir.ingest.desk.proposal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.proposal.Actor;

/** Where everybody comes in: what waits for them, and all proposals. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
public class QueuePage {

    private final Queue queue;
    private final DeskEditor editor;

    QueuePage(Queue queue, DeskEditor editor) {
        this.queue = queue;
        this.editor = editor;
    }

    /** @param proposing whether this reader may make proposals somewhere */
    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QueueView(List<Queue.Group> waiting, Queue.Slice page, QueueFilter filter, boolean proposing, boolean seeing)
            implements TemplateInstance {}

    /** A part of the page of an assessment. */
    @CheckedTemplate(basePath = "desk/proposal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenProposals(List<QueueLine> lines) implements TemplateInstance {}

    @GET
    @Path("/proposals/open")
    @Operation(hidden = true)
    public TemplateInstance open(@RestQuery String edition, @RestQuery String country) {
        return new OpenProposals(queue.open(edition, country, editor.actor()));
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance queue(
            @RestQuery String state,
            @RestQuery String edition,
            @RestQuery String country,
            @RestQuery String author,
            @RestQuery Long before) {
        Actor actor = editor.actor();
        QueueFilter filter = QueueFilter.of(state, edition, country, author, before);
        return new QueueView(
                queue.waiting(actor),
                queue.page(filter, actor),
                filter,
                actor.grants().allowSomewhere(Right.PROPOSE),
                actor.grants().allowSomewhere(Right.READ_DRAFTS));
    }
}
