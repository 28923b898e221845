package org.pamir.ingest.history;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.ingest.audit.AuditAction;
import org.pamir.ingest.audit.AuditFilter;
import org.pamir.ingest.audit.AuditLog;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;

/** The audit log: a page of it as JSON, all of it as a table or as lines. */
@Path("/api/audit")
@Tag(name = "Audit")
public class AuditResource {

    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final int MOST_ENTRIES = 200;

    private final AuditLog audit;
    private final Editor editor;
    private final AuditLogExport exports;

    AuditResource(AuditLog audit, Editor editor, AuditLogExport exports) {
        this.audit = audit;
        this.editor = editor;
        this.exports = exports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, LINES})
    @Operation(
            summary = "Who decided what, newest first",
            description = "JSON comes in pages. CSV and lines of JSON are exports: everything that the filter leaves. "
                    + "In CSV, cells that begin like a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or an export",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditList.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = AuditDocument.class))
            })
    @APIResponse(responseCode = "400", description = "A parameter cannot be used")
    @APIResponse(responseCode = "401", description = "Nobody is logged in")
    @APIResponse(responseCode = "403", description = "No right to administer")
    public Response audit(
            @Parameter(description = "An instant, included") @QueryParam("since") String since,
            @Parameter(description = "An instant, not included") @QueryParam("until") String until,
            @QueryParam("actor") String actor,
            @Parameter(description = "Such as proposal-approved") @QueryParam("action") String action,
            @Parameter(description = "Such as 2021/TJK") @QueryParam("assessment") String assessment,
            @Parameter(description = "Only entries with smaller ids")
                    @QueryParam("before")
                    @DefaultValue("" + Long.MAX_VALUE)
                    long before,
            @Parameter(description = "Entries of a page; an export has no limit")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    int limit,
            @Context Request request) {
        editor.requireEverywhere(Right.ADMINISTER);
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw Problems.badParameter("limit", "1 to " + MOST_ENTRIES);
        }
        AuditFilter filter = new AuditFilter(
                moment("since", since),
                moment("until", until),
                actor,
                known("action", action, AuditAction::of, "such as proposal-approved"),
                known("assessment", assessment, AssessmentKey::parse, "such as 2021/TJK"));
        MediaType wanted = wanted(request);
        AuditExport export = exports.of(filter);
        return switch (wanted.getSubtype()) {
            case "csv" -> file("audit.csv", CSV + ";charset=UTF-8;header=present", out -> export.csv(out, before));
            case "x-ndjson" -> file("audit.ndjson", LINES, out -> export.lines(out, before));
            default ->
                Response.ok(page(filter, before, limit), MediaType.APPLICATION_JSON)
                        .build();
        };
    }

    private AuditList page(AuditFilter filter, long before, int limit) {
        return AuditList.of(
                audit.page(filter, before, limit).stream()
                        .map(AuditDocument::of)
                        .toList(),
                limit);
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static MediaType wanted(Request request) {
        List<Variant> offered = Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(LINES))
                .build();
        return Optional.ofNullable(request.selectVariant(offered))
                .map(Variant::getMediaType)
                .orElseThrow(NotAcceptableException::new);
    }

    private static Instant moment(String name, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.badParameter(name, "an instant such as 2026-01-31T12:00:00Z");
        }
    }

    private static <T> T known(String name, String text, Function<String, Optional<T>> parse, String expected) {
        return text == null ? null : parse.apply(text).orElseThrow(() -> Problems.badParameter(name, expected));
    }
}
