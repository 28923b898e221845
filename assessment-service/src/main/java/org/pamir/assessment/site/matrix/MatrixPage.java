package org.pamir.assessment.site.matrix;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.pamir.assessment.site.matrix.MatrixView.Arrows;
import org.pamir.assessment.standings.Places;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.standings.Scope;

/** Criminality against resilience, and the four quadrants. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class MatrixPage {

    private final Frames frames;
    private final StandingsReader reader;
    private final EditionBefore editionBefore;

    MatrixPage(Frames frames, StandingsReader reader, EditionBefore editionBefore) {
        this.frames = frames;
        this.reader = reader;
        this.editionBefore = editionBefore;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Matrix(Frame frame, MatrixView view) implements TemplateInstance {}

    @GET
    @Path("editions/{edition}/matrix")
    @Operation(hidden = true)
    public String matrix(
            @RestPath String edition,
            @RestQuery("as_of") String asOf,
            @RestQuery String place,
            @RestQuery String arrows) {
        View view = frames.view(edition, asOf);
        QueryParameters query = new QueryParameters();
        Optional<Scope> scope =
                Places.parse(place == null || place.isEmpty() ? Scope.WORLD.toString() : place, view.edition());
        if (scope.isEmpty()) {
            query.refuse("place", "there is no such place in the edition " + view.edition());
        }
        List<String> words = Arrays.stream(Arrows.values()).map(Arrows::word).toList();
        Optional<String> chosen = query.oneOf("arrows", arrows == null || arrows.isEmpty() ? null : arrows, words);
        query.check();
        Frame frame = frames.frame(Frame.Area.MATRIX, view);
        return Pages.html(
                frame,
                new Matrix(
                        frame,
                        MatrixView.of(
                                frame,
                                reader.standings(view.methodology(), view.asOf()),
                                editionBefore.of(view),
                                scope.orElseThrow(),
                                chosen.map(word -> Arrows.valueOf(word.toUpperCase(Locale.ROOT)))
                                        .orElse(Arrows.CROSSED))));
    }
}
