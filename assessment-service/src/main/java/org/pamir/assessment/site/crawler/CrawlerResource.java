package org.pamir.assessment.site.crawler;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodologies;

/** What search engines ask for first. */
@Path("/")
public class CrawlerResource {

    private static final String XML = "application/xml;charset=UTF-8";

    /** Long enough to make it cheap; a new page is found an hour later. */
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /q/
            Disallow: /*?
            Allow: /site/static/

            Sitemap: %s/sitemap.xml
            """;

    private final Frames frames;
    private final StandingsReader reader;
    private final Sitemaps sitemaps;

    CrawlerResource(Frames frames, StandingsReader reader, Sitemaps sitemaps) {
        this.frames = frames;
        this.reader = reader;
        this.sitemaps = sitemaps;
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public Response robots() {
        return Response.ok(ROBOTS.formatted(frames.origin()))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    @Operation(hidden = true)
    public Response sitemap() {
        Sitemap asked = new Sitemap(
                frames.origin(),
                List.copyOf(Methodologies.all().methodologies()).stream()
                        .map(reader::now)
                        .filter(standings -> !standings.scorecards().isEmpty())
                        .toList());
        return Response.ok(sitemaps.xml(asked))
                .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
                .build();
    }
}
