package org.pamir.ingest.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** At the desk a refusal is a page, and who is not logged in is sent to log in; the rest of the service speaks problem JSON. */
@Provider
class ErrorPageFilter implements ContainerResponseFilter {

    /** @param errors what has to be mended, each with where it is */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refusal(int status, String title, String detail, List<String> errors) implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!(path.equals("/desk") || path.startsWith("/desk/")) || !(response.getEntity() instanceof HttpProblem)) {
            return;
        }
        HttpProblem problem = (HttpProblem) response.getEntity();
        if (problem.getStatusCode() == 401 && request.getHeaderString("HX-Request") == null) {
            response.setStatusInfo(Response.Status.SEE_OTHER);
            response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create("/desk/login"));
            response.setEntity(null);
        } else {
            response.setEntity(page(problem).render());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static Refusal page(HttpProblem problem) {
        String detail = problem.getDetail() == null ? "" : problem.getDetail();
        return new Refusal(problem.getStatusCode(), problem.getTitle(), detail, errors(problem.getParameters()));
    }

    private static List<String> errors(Map<String, Object> parameters) {
        return parameters.get("errors") instanceof List<?> errors
                ? errors.stream().map(ErrorPageFilter::error).toList()
                : List.of();
    }

    private static String error(Object error) {
        return error.toString();
    }
}
