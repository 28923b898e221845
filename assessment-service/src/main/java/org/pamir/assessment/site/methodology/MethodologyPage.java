package org.pamir.assessment.site.methodology;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.site.Address;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Score;

/** How an edition is made, from the file that defines it, with the arithmetic shown on a country. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class MethodologyPage {

    private final Frames frames;
    private final StandingsReader reader;

    MethodologyPage(Frames frames, StandingsReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    /**
     * The page.
     *
     * @param differences null for the first edition
     * @param example null where the country has no assessment
     * @param country that was asked for or chosen; null where no country has an assessment
     * @param chosen its code; empty where there is none
     * @param keptFields what the form that chooses a country keeps of the query
     */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Method(
            Frame frame,
            Structure structure,
            List<BandTable> bands,
            Quadrants quadrants,
            Differences differences,
            Coverage coverage,
            Country country,
            WorkedExample example,
            String chosen,
            BigDecimal halfStep,
            List<Address.Field> keptFields)
            implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/methodology")
    @Operation(hidden = true)
    public String methodology(@RestPath String edition, @RestQuery String country, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Optional<Country> asked = asked(country);
        Standings standings = reader.standings(view.methodology(), view.asOf());
        Optional<Country> shown = asked.or(() -> WorkedExample.telling(standings));
        Optional<WorkedExample> example = shown.filter(
                        one -> standings.scorecard(one.code()).isPresent())
                .map(one -> WorkedExample.of(standings, one));
        Frame frame = frames.frame(Frame.Area.METHODOLOGY, view);
        return Pages.html(
                frame,
                new Method(
                        frame,
                        Structure.of(view.methodology()),
                        BandTable.of(view.methodology()),
                        Quadrants.of(standings),
                        Differences.of(view.methodology()).orElse(null),
                        Coverage.of(standings),
                        shown.orElse(null),
                        example.orElse(null),
                        shown.map(Country::code).orElse(""),
                        new Score(1).decimal(),
                        frame.address().without("country").fields()));
    }

    private static Optional<Country> asked(String code) {
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        QueryParameters query = new QueryParameters();
        Optional<Country> country = Countries.all().byCode(code);
        if (country.isEmpty()) {
            query.refuse("country", "no '" + code + "'; codes are ISO 3166-1 alpha-3, such as TJK");
        }
        query.check();
        return country;
    }
}
