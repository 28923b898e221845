package org.pamir.assessment.site.world;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.site.EditionBefore;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.site.atlas.Atlas;
import org.pamir.assessment.site.atlas.Choropleth;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Measure;

/** The front page: the countries of an edition on a map and in a table, by one measure. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class WorldPage {

    private final Frames frames;
    private final StandingsReader reader;
    private final EditionBefore before;
    private final Atlas atlas;

    WorldPage(Frames frames, StandingsReader reader, EditionBefore before, Atlas atlas) {
        this.frames = frames;
        this.reader = reader;
        this.before = before;
        this.atlas = atlas;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record World(Frame frame, Measure measure, Choropleth map, Headlines headlines) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public String current(@RestQuery String measure, @RestQuery("as_of") String asOf) {
        return page(frames.view(frames.currentEdition().edition(), asOf), measure);
    }

    @GET
    @Path("editions/{edition}")
    @Operation(hidden = true)
    public String edition(@RestPath String edition, @RestQuery String measure, @RestQuery("as_of") String asOf) {
        return page(frames.view(edition, asOf), measure);
    }

    private String page(View view, String code) {
        Measure measure = measure(view, code);
        Standings standings = reader.standings(view.methodology(), view.asOf());
        Frame frame = frames.frame(Frame.Area.WORLD, view);
        Choropleth map = Choropleth.of(frame, atlas, standings, measure);
        Headlines headlines = Headlines.of(frame, standings, before.of(view), measure);
        return Pages.html(frame, new World(frame, measure, map, headlines));
    }

    /** What the query names; criminality, or what an edition has in its place, where it names nothing. */
    private static Measure measure(View view, String code) {
        if (code == null || code.isEmpty()) {
            String first = view.methodology().quadrantRule().criminality();
            return view.methodology().measure(first).orElseThrow();
        }
        Optional<Measure> known = view.methodology().measure(code);
        QueryParameters query = new QueryParameters();
        if (known.isEmpty()) {
            query.refuse("measure", "no measure of the edition: '" + code + "'");
        }
        query.check();
        return known.orElseThrow();
    }
}
