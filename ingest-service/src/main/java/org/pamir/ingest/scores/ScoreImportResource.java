package org.pamir.ingest.scores;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.upload.DryRun;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.UploadGate;
import org.pamir.ingest.upload.UploadResponses;

/** Scores in tables: the workbook as it is published, or CSV. */
@Path("/api/imports/scores")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String DESCRIPTION = """
            Takes a workbook (XLSX) or CSV in UTF-8, of at most 5 MiB: one row per country, one column per indicator, \
            found by its heading. Every sheet of a known edition is imported, all or nothing; an empty cell leaves the \
            score as it is. Composites in the file are compared with what the scores give, and never stored.""";

    private final UploadGate gate;
    private final ScoreFiles scores;
    private final Editor editor;
    private final DirectWriting directWriting;

    ScoreImportResource(UploadGate gate, ScoreFiles scores, Editor editor, DirectWriting directWriting) {
        this.gate = gate;
        this.scores = scores;
        this.editor = editor;
        this.directWriting = directWriting;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importScores", summary = "Import scores from a table", description = DESCRIPTION)
    @Parameter(
            name = "dry_run",
            in = ParameterIn.QUERY,
            description = "Only say what would happen",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was stored, or would be",
            content = @Content(schema = @Schema(implementation = ScoreReport.class)))
    @UploadResponses
    public ScoreReport body(
            @Parameter(description = "Edition of rows that say it neither in a column nor in the name of their sheet")
                    @RestQuery
                    String edition,
            @Context UriInfo uri,
            InputStream body)
            throws RefusedFileException {
        return accepted(gate.admit(body, use(null, edition, uri)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public ScoreReport form(@RestQuery String edition, @Context UriInfo uri, @RestForm("file") FileUpload file)
            throws RefusedFileException {
        return accepted(gate.admit(file, use(file == null ? null : file.fileName(), edition, uri)));
    }

    private UploadGate.Use<ScoreReport> use(String fileName, String edition, UriInfo uri) {
        editor.requireSomewhere(Right.PUBLISH);
        boolean dryRun = DryRun.of(uri.getQueryParameters());
        if (!dryRun) {
            directWriting.requireAllowed();
        }
        Optional<String> asked = Optional.ofNullable(edition);
        if (asked.isPresent() && Methodologies.all().edition(edition).isEmpty()) {
            throw Problems.unknown("edition", edition);
        }
        return scores.of(fileName, asked, editor.origin(), dryRun, keys -> editor.requireAll(Right.PUBLISH, keys));
    }

    private static ScoreReport accepted(ScoreReport report) {
        if (report.problemCount() > 0) {
            throw Problems.problem(422, "refused-table", "The table cannot be imported")
                    .withDetail("Nothing was stored. Problems: " + report.problemCount() + ", see the report.")
                    .with("report", report)
                    .build();
        }
        return report;
    }
}
