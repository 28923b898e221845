package org.pamir.ingest.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;
import org.pamir.ingest.identity.Editor;
import org.pamir.ingest.identity.Right;
import org.pamir.ingest.problem.Problems;

/** One country in one edition: all that is written, what is missing, and what readers see of it. */
@Path("/desk/editions/{edition}/countries/{country}")
@Produces(MediaType.TEXT_HTML)
public class AssessmentPage {

    private final Assessments assessments;
    private final PublishedClient published;
    private final Editor editor;

    AssessmentPage(Assessments assessments, PublishedClient published, Editor editor) {
        this.assessments = assessments;
        this.published = published;
        this.editor = editor;
    }

    /**
     * @param mayPropose whether whoever looks may propose changes to it
     * @param mayRead whether they may see what others propose
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AssessmentView(Assessment assessment, Published published, boolean mayPropose, boolean mayRead)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@RestPath String edition, @RestPath String country) {
        editor.requireKnown();
        Methodology methodology =
                Methodologies.all().edition(edition).orElseThrow(() -> Problems.unknown("edition", edition));
        Country found = Countries.all().byCode(country).orElseThrow(() -> Problems.unknown("country", country));
        Assessment assessment = assessments.of(methodology, found);
        return new AssessmentView(
                assessment,
                published.of(assessment),
                editor.grants().allow(Right.PROPOSE, assessment.key()),
                editor.grants().allow(Right.READ_DRAFTS, assessment.key()));
    }
}
