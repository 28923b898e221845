package org.pamir.assessment.site.country;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.contract.country.Country;

/** The state of a country in an edition, why it is so, and since when. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class CountryPage {

    private final Frames frames;
    private final CountryViews views;

    CountryPage(Frames frames, CountryViews views) {
        this.frames = frames;
        this.views = views;
    }

    /** A composite with its place among all countries. */
    record Headline(Figure figure, DotPlot plot, List<Figure> parts) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CountryProfile(
            Frame frame,
            CountryView country,
            List<Headline> headlines,
            Quadrants quadrants,
            Citation citation,
            CountryLinks links,
            RawString linkedData)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CountryMissing(Frame frame, Country country) implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/countries/{country}")
    @Operation(hidden = true)
    public Response country(
            @RestPath String edition, @RestPath("country") String code, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Country country = PathNames.country(code);
        Frame frame = frames.frame(Frame.Area.NONE, view);
        Optional<CountryView> found = views.find(view, country);
        // Not a refusal: the page says so itself, and its switch of editions leads on.
        return found.isEmpty()
                ? Response.status(Response.Status.NOT_FOUND)
                        .entity(Pages.html(frame, new CountryMissing(frame, country)))
                        .build()
                : Response.ok(Pages.html(frame, profile(frame, found.get()))).build();
    }

    private static CountryProfile profile(Frame frame, CountryView country) {
        Citation citation = Citation.of(frame, country);
        CountryLinks links = new CountryLinks(frame.view(), country.country().code());
        return new CountryProfile(
                frame,
                country,
                List.of(
                        headline(frame, country, country.criminality()),
                        headline(frame, country, country.resilience())),
                Quadrants.of(country),
                citation,
                links,
                LinkedData.of(country, citation, links));
    }

    private static Headline headline(Frame frame, CountryView country, Figure figure) {
        return new Headline(
                figure,
                DotPlot.of(frame, country.standings(), country.country(), figure.measure()),
                country.parts(figure));
    }
}
