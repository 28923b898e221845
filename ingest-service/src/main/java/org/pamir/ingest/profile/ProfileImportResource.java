package org.pamir.ingest.profile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
import org.pamir.contract.country.Countries;
import org.pamir.contract.event.AssessmentKey;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.upload.DryRun;
import org.pamir.ingest.upload.FileLabel;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.UploadGate;
import org.pamir.ingest.upload.UploadResponses;
import org.pamir.ingest.upload.Utf8;

/** Narratives from the text layer of a published profile. */
@Path("/api/imports/profile")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileImportResource {

    private static final String DESCRIPTION = """
            Takes the text of a published profile (UTF-8, at most 5 MiB), finds its sections by their headings and sets \
            their narratives, all or nothing. Scores and sources stay as they are. Importing the same text again changes \
            nothing.""";

    private final UploadGate gate;
    private final ProfileImport profiles;
    private final Editor editor;
    private final DirectWriting directWriting;

    ProfileImportResource(UploadGate gate, ProfileImport profiles, Editor editor, DirectWriting directWriting) {
        this.gate = gate;
        this.profiles = profiles;
        this.editor = editor;
        this.directWriting = directWriting;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "importProfile",
            summary = "Import the narratives of a profile from its text",
            description = DESCRIPTION)
    @Parameter(
            name = "dry_run",
            in = ParameterIn.QUERY,
            description = "Only say what would happen",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)),
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
            content = @Content(schema = @Schema(implementation = ProfileReport.class)))
    @UploadResponses
    public ProfileReport body(
            @Parameter(required = true, description = "Edition of the profile", example = "2021") @RestQuery
                    String edition,
            @Parameter(required = true, description = "Its country, ISO 3166-1 alpha-3", example = "TJK") @RestQuery
                    String country,
            @Context UriInfo uri,
            InputStream body)
            throws RefusedFileException {
        return accepted(gate.admit(body, use(null, edition, country, uri)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public ProfileReport form(
            @RestQuery String edition,
            @RestQuery String country,
            @Context UriInfo uri,
            @RestForm("file") FileUpload file)
            throws RefusedFileException {
        return accepted(gate.admit(file, use(file == null ? null : file.fileName(), edition, country, uri)));
    }

    private UploadGate.Use<ProfileImport.Result> use(String fileName, String edition, String country, UriInfo uri) {
        editor.requireSomewhere(Right.PUBLISH);
        boolean dryRun = DryRun.of(uri.getQueryParameters());
        if (!dryRun) {
            directWriting.requireAllowed();
        }
        Methodology methodology = Methodologies.all()
                .edition(required("edition", edition))
                .orElseThrow(() -> Problems.unknown("edition", edition));
        Countries.all().byCode(required("country", country)).orElseThrow(() -> Problems.unknown("country", country));
        editor.require(Right.PUBLISH, new AssessmentKey(methodology.edition(), country));
        String message = "import of a profile from " + FileLabel.of(fileName, "a text");
        return (file, deadline) -> {
            String text = Utf8.decode(file, RefusedFileException.Reason.NOT_UTF8);
            return profiles.run(text, methodology, country, editor.origin(), message, dryRun);
        };
    }

    private static String required(String name, String value) {
        if (value == null || value.isEmpty()) {
            throw Problems.badParameter(name, "required: the text does not say it");
        }
        return value;
    }

    private static ProfileReport accepted(ProfileImport.Result result) {
        if (result instanceof ProfileImport.Result.Accepted accepted) {
            return accepted.report();
        }
        if (result instanceof ProfileImport.Result.Refused refused) {
            throw Problems.invalidContent(refused.violations());
        }
        throw Problems.problem(422, "no-sections", "There is no section in the text")
                .withDetail("No line is a heading of this edition, in capitals. Nothing was stored.")
                .with("left_out", ((ProfileImport.Result.NoSections) result).leftOut())
                .build();
    }
}
