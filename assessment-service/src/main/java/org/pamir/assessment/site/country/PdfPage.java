package org.pamir.assessment.site.country;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.download.EditionState;
import org.pamir.assessment.download.FileAnswer;
import org.pamir.assessment.download.MadeFile;
import org.pamir.assessment.download.MadeFiles;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.contract.country.Country;

/** The state of a country in an edition, to keep and to print. */
@Path(SitePaths.LANGUAGE)
public class PdfPage {

    private static final String PDF = "application/pdf";

    private final Frames frames;
    private final CountryViews views;
    private final MadeFiles files;

    PdfPage(Frames frames, CountryViews views, MadeFiles files) {
        this.frames = frames;
        this.views = views;
        this.files = files;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CountryPdf(Frame frame, CountryView country, Citation citation) implements TemplateInstance {}

    /** All that the content follows from: what is seen around it is in the page that it is made of. */
    private record Key(String page) {}

    @GET
    @Path("editions/{edition}/countries/{country}.pdf")
    @Operation(hidden = true)
    public Response pdf(
            @RestPath String edition,
            @RestPath("country") String code,
            @RestQuery("as_of") String asOf,
            @Context Request request) {
        View view = frames.view(edition, asOf);
        Country country = PathNames.country(code);
        Frame frame = frames.frame(Frame.Area.NONE, view);
        Optional<CountryView> found = views.find(view, country);
        if (found.isEmpty()) {
            throw Problems.noAssessment(country.name() + " has no assessment in the edition " + edition
                    + view.asOf().map(instant -> " at " + instant).orElse(" yet") + ".");
        }
        Citation citation = Citation.of(frame, found.get());
        String page = Pages.html(frame, new CountryPdf(frame, found.get(), citation));
        MadeFile file = files.file(key(page), out -> Pdf.write(page, citation.moment(), out));
        String name = "pamir-" + view.edition() + "-" + country.code() + "-"
                + frame.language().tag() + "-" + EditionState.compact(citation.moment()) + ".pdf";
        return FileAnswer.of(file, PDF, name, request).build();
    }

    private static Key key(String page) {
        return new Key(EditionState.sha256(page.getBytes(StandardCharsets.UTF_8)));
    }
}
