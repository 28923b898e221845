package org.pamir.assessment.site.ranking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.PathNames;
import org.pamir.assessment.site.EditionBefore;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Measure;

/** The countries of an edition in the order of one measure. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class RankingPage {

    private final Frames frames;
    private final StandingsReader reader;
    private final EditionBefore editionBefore;

    RankingPage(Frames frames, StandingsReader reader, EditionBefore editionBefore) {
        this.frames = frames;
        this.reader = reader;
        this.editionBefore = editionBefore;
    }

    /** The query of the page; what is empty was not asked for. */
    public static class Query {

        @RestQuery("as_of")
        String asOf;

        @RestQuery
        String measure;

        @RestQuery
        String scope;

        @RestQuery
        String since;

        @RestQuery
        String find;

        @RestQuery
        String band;

        @RestQuery
        String sort;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Ranking(Frame frame, RankingView view) implements TemplateInstance {}

    /** Where the form leads that chooses a measure, as a form cannot change a path. */
    @GET
    @Path("editions/{edition}/rankings")
    @Operation(hidden = true)
    public Response chosen(@RestPath String edition, @BeanParam Query query) {
        View view = frames.view(edition, query.asOf);
        Measure measure = PathNames.measure(
                view.methodology(),
                query.measure == null || query.measure.isEmpty()
                        ? view.methodology().quadrantRule().criminality()
                        : query.measure);
        Frame frame = frames.frame(Frame.Area.RANKING, view);
        return Response.seeOther(URI.create(Asked.read(view, measure, query).href(frame.links())))
                .build();
    }

    @GET
    @Path("editions/{edition}/rankings/{measure}")
    @Operation(hidden = true)
    public String ranking(@RestPath String edition, @RestPath String measure, @BeanParam Query query) {
        View view = frames.view(edition, query.asOf);
        Asked asked = Asked.read(view, PathNames.measure(view.methodology(), measure), query);
        Standings standings = reader.standings(view.methodology(), view.asOf());
        Optional<Standings> before = editionBefore
                .of(view)
                .filter(earlier -> earlier.methodology().measure(measure).isPresent());
        Optional<Standings> then = asked.since().map(instant -> reader.standings(view.methodology(), asked.since()));
        Frame frame = frames.frame(Frame.Area.RANKING, view);
        return Pages.html(
                frame, new Ranking(frame, RankingView.of(frame, asked, standings, new Lines(standings, before, then))));
    }
}
