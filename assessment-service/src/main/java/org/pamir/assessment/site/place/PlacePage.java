package org.pamir.assessment.site.place;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Links;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.assessment.site.View;
import org.pamir.assessment.site.atlas.Atlas;
import org.pamir.assessment.site.atlas.Choropleth;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.Standings;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.standings.Scope;

/** A continent or a region of an edition. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class PlacePage {

    private final Frames frames;
    private final StandingsReader reader;
    private final Atlas atlas;

    PlacePage(Frames frames, StandingsReader reader, Atlas atlas) {
        this.frames = frames;
        this.reader = reader;
        this.atlas = atlas;
    }

    /**
     * @param criminality of the composites, the one that colours the map and orders the countries
     * @param resilience of the composites, the one beside it
     */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlaceSheet(
            Frame frame,
            Scope place,
            CompositeAverage criminality,
            CompositeAverage resilience,
            Surroundings surroundings,
            List<Member> members,
            List<CompositeAverage> composites,
            List<SectionAverages> sections,
            Choropleth map)
            implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/places/{place}")
    @Operation(hidden = true)
    public String place(@RestPath String edition, @RestPath String place, @RestQuery("as_of") String asOf) {
        View view = frames.view(edition, asOf);
        Scope known = find(place, edition).orElseThrow(() -> Problems.unknown("place", place));
        Standings standings = reader.standings(view.methodology(), view.asOf());
        Frame frame = frames.frame(Frame.Area.WORLD, view);
        List<CompositeAverage> composites = CompositeAverage.all(frame, standings, known);
        CompositeAverage criminality =
                of(composites, view.methodology().quadrantRule().criminality());
        CompositeAverage resilience =
                of(composites, view.methodology().quadrantRule().resilience());
        return Pages.html(
                frame,
                new PlaceSheet(
                        frame,
                        known,
                        criminality,
                        resilience,
                        Surroundings.of(frame, standings, known),
                        Member.all(frame, standings, known),
                        composites,
                        SectionAverages.all(frame, standings, known),
                        Choropleth.of(frame, atlas, standings, criminality.measure(), known)));
    }

    private static CompositeAverage of(List<CompositeAverage> composites, String code) {
        return composites.stream()
                .filter(composite -> composite.measure().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Scope> find(String slug, String edition) {
        return Stream.of(Scope.Kind.CONTINENT, Scope.Kind.REGION)
                .flatMap(kind -> Places.of(kind, edition).stream())
                .filter(scope -> Links.slug(scope).equals(slug))
                .findFirst();
    }
}
