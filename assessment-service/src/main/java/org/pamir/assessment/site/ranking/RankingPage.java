package org.pamir.assessment.site.ranking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Measure;
import org.pamir.contract.methodology.MeasureValue;
import org.pamir.contract.standings.Rank;
import org.pamir.contract.standings.Scope;

/** The countries of an edition in the order of one measure. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class RankingPage {

    private final Frames frames;
    private final StandingsReader reader;

    RankingPage(Frames frames, StandingsReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    record Place(Country country, Rank rank, BigDecimal value, String band) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Ranking(Frame frame, Measure measure, List<Place> places) implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/rankings/{measure}")
    @Operation(hidden = true)
    public String ranking(@RestPath String edition, @RestPath String measure, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Measure known = PathNames.measure(view.methodology(), measure);
        Standings standings = reader.standings(view.methodology(), view.asOf());
        List<Place> places = standings.ranking(known.code(), Scope.WORLD).ranks().entrySet().stream()
                .map(entry -> place(standings, known, entry.getKey(), entry.getValue()))
                .toList();
        Frame frame = frames.frame(Frame.Area.RANKING, view);
        return Pages.html(frame, new Ranking(frame, known, places));
    }

    private static Place place(Standings standings, Measure measure, String code, Rank rank) {
        MeasureValue value = standings.value(code, measure.code());
        return new Place(Countries.all().byCode(code).orElseThrow(), rank, value.value(), value.band());
    }
}
