package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.audit.RecordedEntry;
import org.pamir.ingest.history.AuditLogExport;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;

/** Who decided what, for admins. */
@Path("/desk/audit")
public class AuditPage {

    private static final int PAGE = 50;

    private final AuditLog audit;
    private final AuditLogExport exports;
    private final Editor editor;

    AuditPage(AuditLog audit, AuditLogExport exports, Editor editor) {
        this.audit = audit;
        this.exports = exports;
        this.editor = editor;
    }

    /** @param older the id to ask for entries before; nothing where there are none */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Audit(AuditQuestion question, List<String> actions, List<RecordedEntry> entries, Optional<Long> older)
            implements TemplateInstance {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @RestQuery String since,
            @RestQuery String until,
            @RestQuery String actor,
            @RestQuery String action,
            @RestQuery String assessment,
            @RestQuery @DefaultValue("" + Long.MAX_VALUE) long before) {
        editor.requireEverywhere(Right.ADMINISTER);
        AuditQuestion question = AuditQuestion.of(since, until, actor, action, assessment);
        List<RecordedEntry> entries = audit.page(question.filter(), before, PAGE);
        return new Audit(
                question,
                Stream.of(AuditAction.values()).map(AuditAction::word).toList(),
                entries,
                entries.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(entries.get(PAGE - 1).id()));
    }

    @GET
    @Path("audit.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(hidden = true)
    public Response csv(
            @RestQuery String since,
            @RestQuery String until,
            @RestQuery String actor,
            @RestQuery String action,
            @RestQuery String assessment) {
        editor.requireEverywhere(Right.ADMINISTER);
        AuditQuestion question = AuditQuestion.of(since, until, actor, action, assessment);
        return file("audit.csv", out -> exports.of(question.filter()).csv(out, Long.MAX_VALUE));
    }

    @GET
    @Path("audit.ndjson")
    @Produces("application/x-ndjson")
    @Operation(hidden = true)
    public Response lines(
            @RestQuery String since,
            @RestQuery String until,
            @RestQuery String actor,
            @RestQuery String action,
            @RestQuery String assessment) {
        editor.requireEverywhere(Right.ADMINISTER);
        AuditQuestion question = AuditQuestion.of(since, until, actor, action, assessment);
        return file("audit.ndjson", out -> exports.of(question.filter()).lines(out, Long.MAX_VALUE));
    }

    private static Response file(String name, StreamingOutput content) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
