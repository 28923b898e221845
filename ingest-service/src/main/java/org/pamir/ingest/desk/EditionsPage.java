package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.problem.Problems;

/** All editions, and all countries of one: what is scored and written, and what is not yet. */
@Path("/desk/editions")
@Produces(MediaType.TEXT_HTML)
public class EditionsPage {

    private final Overview overview;
    private final Editor editor;

    EditionsPage(Overview overview, Editor editor) {
        this.overview = overview;
        this.editor = editor;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Editions(List<EditionProgress> editions) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Edition(
            Methodology methodology, EditionProgress progress, List<CountryProgress> countries, CountryFilter filter)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance editions() {
        editor.requireKnown();
        return new Editions(overview.editions());
    }

    @GET
    @Path("/{edition}")
    @Operation(hidden = true)
    public TemplateInstance edition(
            @RestPath String edition, @RestQuery String q, @RestQuery String place, @RestQuery String state) {
        editor.requireKnown();
        Methodology methodology =
                Methodologies.all().edition(edition).orElseThrow(() -> Problems.unknown("edition", edition));
        List<CountryProgress> all = overview.countries(methodology);
        CountryFilter filter = CountryFilter.of(edition, q, place, state);
        return new Edition(
                methodology,
                EditionProgress.of(methodology, all),
                all.stream().filter(filter::shows).toList(),
                filter);
    }
}
