package org.pamir.assessment.site.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import org.pamir.assessment.site.atlas.Atlas;
import org.pamir.assessment.site.atlas.Choropleth;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Measure;

/** An indicator or a composite of an edition: what it is, and how the world looks by it. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class MeasurePage {

    private static final int MOVERS = 10;

    private final Frames frames;
    private final StandingsReader reader;
    private final EditionBefore before;
    private final Atlas atlas;

    MeasurePage(Frames frames, StandingsReader reader, EditionBefore before, Atlas atlas) {
        this.frames = frames;
        this.reader = reader;
        this.before = before;
        this.atlas = atlas;
    }

    /** @param since null where the edition before does not have the measure */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MeasureSheet(
            Frame frame,
            Measure measure,
            Anatomy anatomy,
            Histogram histogram,
            PlaceAverages averages,
            Choropleth map,
            Extremes extremes,
            Since since)
            implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/measures/{measure}")
    @Operation(hidden = true)
    public String measure(@RestPath String edition, @RestPath String measure, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Measure known = PathNames.measure(view.methodology(), measure);
        Standings standings = reader.standings(view.methodology(), view.asOf());
        Frame frame = frames.frame(Frame.Area.WORLD, view);
        Choropleth map = Choropleth.of(frame, atlas, standings, known);
        Since since = before.of(view)
                .filter(earlier -> earlier.methodology().measure(measure).isPresent())
                .map(earlier -> Since.of(frame, earlier, standings, known, MOVERS))
                .orElse(null);
        return Pages.html(
                frame,
                new MeasureSheet(
                        frame,
                        known,
                        Anatomy.of(view.methodology(), known),
                        Histogram.of(frame, standings, known),
                        PlaceAverages.of(frame, standings, known),
                        map,
                        Extremes.of(map),
                        since));
    }
}
