package org.pamir.assessment.site;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.pamir.contract.methodology.Methodologies;
import org.pamir.contract.methodology.Methodology;

/** On the site a refusal is a page; the rest of the service speaks problem JSON. */
@Provider
class ErrorPageFilter implements ContainerResponseFilter {

    private final Frames frames;

    ErrorPageFilter(Frames frames) {
        this.frames = frames;
    }

    /** @param detail in English; null where there is nothing to add */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refusal(Frame frame, int status, String detail) implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && SitePaths.isPage(request.getUriInfo().getPath())) {
            Frame frame = frames.frame(Frame.Area.NONE, new View(newest(), Optional.empty()));
            Refusal page = new Refusal(frame, problem.getStatusCode(), ours(problem) ? problem.getDetail() : null);
            response.setEntity(Pages.html(frame, page));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /** What the framework says of an address that leads nowhere is meant for programmers. */
    private static boolean ours(HttpProblem problem) {
        return problem.getType() != null && problem.getType().toString().startsWith("urn:pamir:");
    }

    /** Whatever was refused, the database may be away: it is not asked which edition is current. */
    private static Methodology newest() {
        List<Methodology> editions = List.copyOf(Methodologies.all().methodologies());
        return editions.get(editions.size() - 1);
    }
}
