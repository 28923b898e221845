package org.pamir.assessment.site.compare;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.site.country.CountryFigures;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.QuadrantRule;

/** Up to four countries side by side. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class ComparePage {

    private final Frames frames;
    private final StandingsReader reader;

    ComparePage(Frames frames, StandingsReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    /**
     * @param fields names of the chosen countries, and empty ones up to four
     * @param absent chosen, but without an assessment
     */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Compare(Frame frame, Choices choices, List<String> fields, List<Country> absent, Comparison comparison)
            implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/compare")
    @Operation(hidden = true)
    public Response compare(
            @RestPath String edition, @RestQuery List<String> countries, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Frame frame = frames.frame(Frame.Area.COMPARE, view);
        Choices choices = Choices.read(frame, countries);
        boolean wrong = choices.tooMany() || !choices.unknown().isEmpty();
        List<String> codes = choices.countries().stream().map(Country::code).toList();
        // A form gives names, one by one; what is linked and kept has the codes.
        if (!wrong && !countries.isEmpty() && !countries.equals(List.of(String.join(",", codes)))) {
            return Response.seeOther(URI.create(frame.links().compare(view, codes)))
                    .build();
        }
        Standings standings = reader.standings(view.methodology(), view.asOf());
        return Response.status(wrong ? Response.Status.BAD_REQUEST : Response.Status.OK)
                .entity(Pages.html(frame, page(frame, choices, standings)))
                .build();
    }

    private static Compare page(Frame frame, Choices choices, Standings standings) {
        List<Country> present = choices.shown().stream()
                .filter(country -> standings.scorecard(country.code()).isPresent())
                .toList();
        List<CountryFigures> figures = present.stream()
                .map(country -> new CountryFigures(country, standings, Optional.empty()))
                .toList();
        QuadrantRule rule = standings.methodology().quadrantRule();
        List<Comparison.Column> columns = present.stream()
                .map(country -> column(country, choices, standings, figures.get(present.indexOf(country)), rule))
                .toList();
        List<String> fields = Stream.concat(
                        choices.shown().stream().map(frame.names()::country), Stream.of("", "", "", ""))
                .limit(Choices.MOST)
                .toList();
        List<Country> absent = choices.shown().stream()
                .filter(country -> !present.contains(country))
                .toList();
        return new Compare(frame, choices, fields, absent, Comparison.of(standings.methodology(), columns, figures));
    }

    private static Comparison.Column column(
            Country country, Choices choices, Standings standings, CountryFigures figures, QuadrantRule rule) {
        return new Comparison.Column(
                country,
                standings.scorecard(country.code()).orElseThrow().quadrant(),
                Stream.of(rule.criminality(), rule.resilience())
                        .map(code ->
                                figures.of(standings.methodology().measure(code).orElseThrow()))
                        .toList(),
                choices.shown().stream()
                        .map(Country::code)
                        .filter(code -> !code.equals(country.code()))
                        .toList());
    }
}
