package org.pamir.assessment.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.pamir.contract.country.Countries;
import org.pamir.contract.country.Country;

/** From the name of a country to its page. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class FindPage {

    private final Frames frames;

    FindPage(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Find(Frame frame, String q, List<Frame.Choice> found) implements TemplateInstance {}

    @GET
    @Path("find")
    @Operation(hidden = true)
    public Response find(@RestQuery String q, @RestQuery String edition) {
        View view = edition == null || edition.isEmpty()
                ? new View(frames.currentEdition(), Optional.empty())
                : frames.view(edition, null);
        Frame frame = frames.frame(Frame.Area.NONE, view);
        String text = q == null ? "" : q.strip();
        Optional<Country> exact = exact(frame, text);
        List<Frame.Choice> found = exact.isPresent() ? List.of() : containing(frame, text);
        if (exact.isPresent() || found.size() == 1) {
            String code = exact.map(Country::code).orElseGet(() -> found.get(0).code());
            return Response.seeOther(URI.create(frame.links().country(view, code)))
                    .build();
        }
        return Response.ok(Pages.html(frame, new Find(frame, text, found))).build();
    }

    private static Optional<Country> exact(Frame frame, String text) {
        return Countries.all()
                .bySpelling(text)
                .or(() -> frame.countries().stream()
                        .filter(choice -> choice.name().equalsIgnoreCase(text))
                        .findFirst()
                        .flatMap(choice -> Countries.all().byCode(choice.code())));
    }

    private static List<Frame.Choice> containing(Frame frame, String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return frame.countries().stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(part))
                .toList();
    }
}
