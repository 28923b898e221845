package org.pamir.assessment.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.pamir.assessment.download.View.Filter;
import org.pamir.assessment.request.Problems;
import org.pamir.assessment.request.QueryParameters;
import org.pamir.assessment.standings.StandingsReader;
import org.pamir.contract.methodology.Methodology;

/** From what is asked for to the file. */
@ApplicationScoped
class DownloadRequests {

    static final String DESCRIPTION = """
            Views: scores (wide: a row per country; as XLSX in the publisher's layout, which imports back), measures (tidy: \
            a row per country and measure, with exact fraction, band and ranks), ranking, averages. Formats: csv (RFC 4180, \
            UTF-8; a text that begins with = + - @ ' tab or line break, or a full-width form of these, has a ' in front), \
            xlsx, json, jsonstat (JSON-stat 2.0), parquet. The ETag is that of the content: the same state gives the same \
            bytes on any replica. The file's name says the edition, the view and when the newest of its figures was made.""";

    static final String FILE = "View and format: one of scores, measures, ranking and averages, then one of .csv,"
            + " .xlsx, .json, .jsonstat and .parquet, such as scores.csv";

    private final StandingsReader reader;
    private final Downloads downloads;

    DownloadRequests(StandingsReader reader, Downloads downloads) {
        this.reader = reader;
        this.downloads = downloads;
    }

    /** Everything that may be said about any view. */
    public static class Filters {

        @QueryParam("as_of")
        @Parameter(description = "An instant: the state then")
        String asOf;

        @QueryParam("measures")
        @Parameter(description = "Codes separated by commas, all where it is left out (scores, measures, averages)")
        String measures;

        @QueryParam("country")
        @Parameter(description = "Codes separated by commas, such as TJK (scores, measures)")
        String country;

        @QueryParam("continent")
        @Parameter(description = "Such as Asia (scores, measures)")
        String continent;

        @QueryParam("region")
        @Parameter(description = "Such as Western Asia (scores, measures)")
        String region;

        @QueryParam("measure")
        @Parameter(description = "Of which measure (ranking, where it must be said)")
        String measure;

        @QueryParam("scope")
        @Parameter(
                description = "Among whom: world (where it is left out), continent:Asia, region:Western Asia (ranking)")
        String scope;

        @QueryParam("by")
        @Parameter(description = "region (where it is left out), continent or world (averages)")
        String by;
    }

    private record Asked(View view, FileFormat format) {}

    /**
     * @param file view and format
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 or 400, naming what there is
     */
    Response answer(String file, List<Methodology> methodologies, Filters filters, Request request) {
        return answer(asked(file), methodologies, filters, request);
    }

    private Asked asked(String file) {
        int dot = Math.max(0, file.lastIndexOf('.'));
        String view = file.substring(0, dot);
        String extension = file.substring(dot == 0 ? 0 : dot + 1);
        View known = View.of(view).orElseThrow(() -> Problems.unknown("view", view, "views", View.words()));
        FileFormat format = downloads
                .format(extension)
                .orElseThrow(() -> Problems.unknown("format", extension, "formats", downloads.extensions()));
        return new Asked(known, format);
    }

    private Response answer(Asked asked, List<Methodology> methodologies, Filters filters, Request request) {
        QueryParameters query = new QueryParameters();
        Optional<Instant> asOf = query.instant("as_of", filters.asOf);
        Selection selection = new SelectionReader(asked.view, methodologies, query)
                .with(Filter.MEASURES, filters.measures)
                .with(Filter.COUNTRY, filters.country)
                .with(Filter.CONTINENT, filters.continent)
                .with(Filter.REGION, filters.region)
                .with(Filter.MEASURE, filters.measure)
                .with(Filter.SCOPE, filters.scope)
                .with(Filter.BY, filters.by)
                .read();
        query.check();
        Download download = new Download(
                asked.view,
                methodologies.stream()
                        .map(methodology -> reader.standings(methodology, asOf))
                        .toList(),
                selection);
        MadeFile file = downloads.file(download, asked.format);
        return FileAnswer.of(file, asked.format.mediaType(), download.fileName(asked.format.extension()), request)
                .build();
    }
}
