package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.editorial.DirectWriting;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.outbox.Departures;
import org.pamir.ingest.problem.Problems;
import org.pamir.ingest.upload.RefusedFileException;
import org.pamir.ingest.upload.UploadGate;

/** Brings in tables of scores and texts of profiles: first to look what they would change, then for good. */
@Path("/desk/import")
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

    private static final int LONGEST_NAME = 300;

    private final UploadGate gate;
    private final Imports imports;
    private final HeldFiles held;
    private final Editor editor;
    private final DirectWriting direct;
    private final Departures departures;

    ImportPage(
            UploadGate gate,
            Imports imports,
            HeldFiles held,
            Editor editor,
            DirectWriting direct,
            Departures departures) {
        this.gate = gate;
        this.imports = imports;
        this.held = held;
        this.editor = editor;
        this.direct = direct;
        this.departures = departures;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Upload(Collection<Methodology> editions, List<Country> countries) implements TemplateInstance {}

    /**
     * @param held what the file is asked for by when it is to be applied; 0 where it cannot be, or was
     * @param applied whether it is stored now
     * @param far how much of it has been sent to readers, where it is stored
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportReport(String name, long held, boolean applied, Imports.Result result, ImportedSoFar far)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose() {
        editor.requireSomewhere(Right.PUBLISH);
        return new Upload(
                Methodologies.all().methodologies(),
                Countries.all().countries().stream()
                        .sorted(Comparator.comparing(Country::name))
                        .toList());
    }

    @POST
    @Path("scores")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response scores(@RestForm("file") FileUpload file, @RestForm String edition) {
        editor.requireSomewhere(Right.PUBLISH);
        return look(file, HeldFile.Kind.SCORES, given(edition), Optional.empty());
    }

    @POST
    @Path("profile")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response profile(@RestForm("file") FileUpload file, @RestForm String edition, @RestForm String country) {
        editor.requireSomewhere(Right.PUBLISH);
        Optional<String> code = given(country);
        if (code.flatMap(Countries.all()::byCode).isEmpty()) {
            throw Problems.unknown("country", code.orElse(""));
        }
        String chosen = given(edition).orElseThrow(() -> Problems.unknown("edition", ""));
        return look(file, HeldFile.Kind.PROFILE, Optional.of(chosen), code);
    }

    /** @param id of a file whose dry run one has seen */
    @POST
    @Path("apply")
    @Operation(hidden = true)
    public Response apply(@FormParam("held") long id) {
        editor.requireSomewhere(Right.PUBLISH);
        direct.requireAllowed();
        HeldFile file = held.find(editor.name(), id)
                .orElseThrow(() -> Problems.problem(409, "no-held-file", "The file is no longer here")
                        .withDetail("It was imported already, another one took its place, or it waited for too long. "
                                + "Choose it again.")
                        .build());
        Imports.Result result = imports.run(file, editor, false);
        if (result.isGood()) {
            held.drop(editor.name(), id);
        }
        ImportedSoFar far = ImportedSoFar.of(result.written(), departures.waiting());
        return answer(new ImportReport(file.name(), 0, result.isGood(), result, far));
    }

    private Response look(FileUpload upload, HeldFile.Kind kind, Optional<String> edition, Optional<String> country) {
        edition.filter(code -> Methodologies.all().edition(code).isEmpty()).ifPresent(code -> {
            throw Problems.unknown("edition", code);
        });
        String name = upload == null ? "" : shortened(upload.fileName());
        try {
            byte[] content = gate.admit(upload, (bytes, deadline) -> bytes);
            HeldFile file = new HeldFile(kind, name, edition, country, content);
            Imports.Result result = imports.run(file, editor, true);
            return seen(name, result.isGood() ? held.hold(editor.name(), file) : 0, result);
        } catch (RefusedFileException e) {
            Imports.Result refused = new Imports.Result.Unreadable(e.reason().title(), e.getMessage());
            return seen(name, 0, refused);
        }
    }

    private static Response seen(String name, long held, Imports.Result result) {
        return answer(new ImportReport(name, held, false, result, ImportedSoFar.of(0, 0)));
    }

    private static Response answer(ImportReport report) {
        return Response.status(report.result().isGood() ? 200 : 422)
                .entity(report)
                .build();
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    private static String shortened(String name) {
        String plain = name.replace("\0", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
